import type { shapes } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';
import type { Measured } from '../../schema/json.ts';

export type Previous = {
  readonly at: string;
  readonly odometerKm: number | null;
  readonly condition: shapes.Condition;
  readonly measured: Measured[];
  readonly note: string | null;
};

/** R-315 What the last finished inspection that looked at a point found on this car, by point key. */
export async function previousFindings(
  { sql, shopId }: Reading,
  inspection: { readonly id: string; readonly vehicle_id: string; readonly started_at: string },
): Promise<Map<string, Previous>> {
  const { rows } = await raw<Previous & { key: string }>`
    select distinct on (p.key) p.key, i.finished_at as at, i.odometer_km as "odometerKm", p.condition, p.measured, p.note
    from inspection i join inspection_point p on p.shop_id = i.shop_id and p.inspection_id = i.id
    where i.shop_id = ${shopId} and i.vehicle_id = ${inspection.vehicle_id} and i.id <> ${inspection.id}
      and i.finished_at is not null and i.state <> 'in_progress' and i.started_at <= ${inspection.started_at}
      and p.condition in ('good', 'monitor', 'urgent')
    order by p.key, i.finished_at desc`.execute(sql);
  return new Map(rows.map(({ key, ...found }) => [key, found]));
}
