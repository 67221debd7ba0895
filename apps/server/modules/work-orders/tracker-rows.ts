import type { Reading } from '../../kernel/implement.ts';
import { stampColumns } from './lane.ts';

/** A customer's own visits with the car; everything here may be seen by the customer. */
export const visitRows = ({ sql, shopId }: Reading, customerId: string) =>
  sql
    .selectFrom('work_order as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.id', 'w.public_id', 'w.number', 'w.vehicle_id', 'w.promised_at', 'w.promise_was', 'w.promise_reason'])
    .select([
      'w.promise_moved_at',
      'w.arrival',
      'w.starts_at',
      'w.collection',
      'w.concerns',
      'w.opened_at',
      'w.closed_at',
      'w.quote',
    ])
    .select(stampColumns.map((name) => `w.${name}` as const))
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year', 'v.trim', 'v.public_id as vehicle_public_id'])
    .where('w.shop_id', '=', shopId)
    .where('w.customer_id', '=', customerId);
export type VisitRow = Awaited<ReturnType<ReturnType<typeof visitRows>['execute']>>[number];

/** Jobs of visits as a customer may know them: no staff ids, no minutes of single clocks. */
export const customerJobs = ({ sql, shopId }: Reading, workOrderIds: readonly string[]) =>
  sql
    .selectFrom('job as j')
    .leftJoin('staff__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'j.shop_id').onRef('s.id', '=', 'j.technician_id'),
    )
    .select([
      'j.id',
      'j.public_id',
      'j.work_order_id',
      'j.title',
      'j.concern',
      'j.correction',
      'j.sentence',
      'j.status_words',
    ])
    .select([
      'j.condition',
      'j.status',
      'j.decision',
      'j.decided_at',
      'j.booked',
      'j.total',
      'j.done_at',
      'j.started_at',
    ])
    .select(['j.estimated_minutes', 'j.actual_minutes', 's.name as technician'])
    .where('j.shop_id', '=', shopId)
    .where('j.work_order_id', 'in', [...workOrderIds])
    .where('j.removed_at', 'is', null)
    .where((row) => row.or([row('j.decision', '<>', 'not_sent'), row('j.booked', '=', true)]))
    .orderBy('j.work_order_id')
    .orderBy('j.position')
    .execute();
export type CustomerJobRow = Awaited<ReturnType<typeof customerJobs>>[number];

export const threadRows = ({ sql, shopId }: Reading, workOrderId: string, customerId: string) =>
  sql
    .selectFrom('messages__thread')
    .select(['public_id', 'from_side', 'author', 'text', 'at', 'read_at'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('customer_id', '=', customerId)
    .orderBy('at', 'desc')
    .limit(100)
    .execute();
