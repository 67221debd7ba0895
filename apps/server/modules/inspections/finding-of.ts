import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import type { Measured, PointDefinition } from '../../schema/json.ts';
import { serviceFor } from './service-for.ts';

export type Finding = {
  readonly inspectionId: string;
  readonly workOrderId: string;
  readonly name: string;
  readonly condition: shapes.Condition;
  /** What the customer reads. */
  readonly sentence: string | null;
  readonly note: string | null;
  /** Catalogue code of the service that mends it, where one does. */
  readonly serviceHint: string | null;
  readonly measured: Measured[];
  readonly limits: PointDefinition['limits'];
};

/** What the customer reads about a point: the technician's words, else the template's for this condition. */
export function sentenceOf(point: {
  readonly condition: shapes.Condition | null;
  readonly customer_sentence: string | null;
  readonly definition: PointDefinition;
}): string | null {
  const { condition, definition } = point;
  const ready = condition === 'monitor' || condition === 'urgent' ? definition.sentences?.[condition] : undefined;
  return point.customer_sentence ?? ready ?? null;
}

/** One judged point of an inspection as a finding, or null when it is not of this shop or not judged yet. */
export async function findingOf({ sql, shopId }: Reading, findingId: string): Promise<Finding | null> {
  const row = await sql
    .selectFrom('inspection_point as p')
    .innerJoin('inspection as i', (join) =>
      join.onRef('i.shop_id', '=', 'p.shop_id').onRef('i.id', '=', 'p.inspection_id'),
    )
    .select(['p.inspection_id', 'p.key', 'p.name', 'p.condition', 'p.customer_sentence', 'p.note', 'p.measured'])
    .select(['p.definition', 'i.work_order_id'])
    .where('p.shop_id', '=', shopId)
    .where('p.id', '=', findingId)
    .executeTakeFirst();
  if (!row?.condition) return null;
  return {
    inspectionId: row.inspection_id,
    workOrderId: row.work_order_id,
    name: row.name,
    condition: row.condition,
    sentence: sentenceOf(row),
    note: row.note,
    serviceHint: serviceFor(row.key),
    measured: row.measured,
    limits: row.definition.limits,
  };
}
