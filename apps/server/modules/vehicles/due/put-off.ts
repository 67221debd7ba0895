import type { shapes } from '@pitlane/contracts';
import { type NotNull, sql as raw } from 'kysely';
import type { Reading } from '../../../kernel/implement.ts';
import { photosOf } from '../../media/index.ts';

const MOST = 20;
export type PutOff = {
  readonly jobId: string;
  readonly publicId: string;
  readonly workOrderId: string;
  readonly number: number;
  readonly vehicleId: string;
  readonly title: string;
  readonly sentence: string | null;
  readonly condition: shapes.Condition;
  readonly at: string;
  readonly photos: shapes.Photo[];
  readonly total: number;
  readonly service: { readonly id: string; readonly publicId: string; readonly online: boolean } | null;
};
type Whose = { readonly customerId?: string };

/** R-158 Done or agreed since: by the same service, or under the same name. */
const mendedSince = raw<boolean>`exists (select from work_orders__job k join work_orders__visit u
  on u.shop_id = k.shop_id and u.id = k.work_order_id
  where k.shop_id = j.shop_id and u.vehicle_id = w.vehicle_id and k.id <> j.id and k.id > j.id
    and (k.service_id = j.service_id or lower(k.title) = lower(j.title)) and (k.status = 'done' or k.decision = 'approved'))`;
/** Put off again later: only the last time counts. */
const putOffAgain = raw<boolean>`exists (select from work_orders__job k join work_orders__visit u
  on u.shop_id = k.shop_id and u.id = k.work_order_id
  where k.shop_id = j.shop_id and u.vehicle_id = w.vehicle_id and k.id > j.id
    and (k.service_id = j.service_id or lower(k.title) = lower(j.title)) and k.decision = 'declined')`;

/**
 * R-158 What was declined on these cars and not done since, newest first, with its photos. With a customer: only from
 * their own visits, photos they may see.
 */
export async function putOffOf(
  scope: Reading,
  vehicleIds: readonly string[],
  { customerId }: Whose = {},
): Promise<Map<string, PutOff[]>> {
  if (vehicleIds.length === 0) return new Map();
  const rows = await scope.sql
    .selectFrom('work_orders__job as j')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'j.shop_id').onRef('w.id', '=', 'j.work_order_id'),
    )
    .leftJoin('services__plan as s', (join) =>
      join.onRef('s.shop_id', '=', 'j.shop_id').onRef('s.id', '=', 'j.service_id').on('s.active', '=', true),
    )
    .select(['j.id', 'j.public_id', 'j.title', 'j.sentence', 'j.condition', 'j.decided_at', 'j.total', 'j.finding_id'])
    .select(['w.id as work_order_id', 'w.number', 'w.vehicle_id', 'w.opened_at'])
    .select(['s.id as service_id', 's.public_id as service_public_id', 's.online'])
    .where('j.shop_id', '=', scope.shopId)
    .where('w.vehicle_id', 'in', [...vehicleIds])
    .where('j.decision', '=', 'declined')
    .where('w.is_open', '=', false)
    .$if(customerId !== undefined, (query) => query.where('w.customer_id', '=', customerId ?? ''))
    .where(raw<boolean>`not ${mendedSince}`)
    .where(raw<boolean>`not ${putOffAgain}`)
    .orderBy('w.id', 'desc')
    .orderBy('j.position')
    .limit(MOST * vehicleIds.length)
    .$narrowType<{ id: NotNull; public_id: NotNull; title: NotNull; total: NotNull; work_order_id: NotNull }>()
    .$narrowType<{ number: NotNull; vehicle_id: NotNull; opened_at: NotNull; condition: shapes.Condition }>()
    .execute();
  const audience = { customerOnly: customerId !== undefined };
  const ids = rows.map(({ id }) => id);
  const findings = rows.flatMap(({ finding_id }) => finding_id ?? []);
  const [ofWork, ofFindings] = await Promise.all([
    photosOf(scope, 'job', ids, audience),
    photosOf(scope, 'inspection_point', findings, audience),
  ]);
  const all = new Map<string, PutOff[]>();
  for (const row of rows) {
    const service = row.service_id && row.service_public_id;
    const one: PutOff = {
      jobId: row.id,
      publicId: row.public_id,
      workOrderId: row.work_order_id,
      number: row.number,
      vehicleId: row.vehicle_id,
      title: row.title,
      sentence: row.sentence,
      condition: row.condition,
      at: row.decided_at ?? row.opened_at,
      photos: [...(ofFindings.get(row.finding_id ?? '') ?? []), ...(ofWork.get(row.id) ?? [])],
      total: row.total,
      service: service
        ? { id: row.service_id ?? '', publicId: row.service_public_id ?? '', online: row.online ?? false }
        : null,
    };
    all.set(row.vehicle_id, [...(all.get(row.vehicle_id) ?? []), one].slice(0, MOST));
  }
  return all;
}
