import type { InputOf, media, Refs } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { deskOnly, ownVisitOnly } from './own-only.ts';

type Input = Pick<InputOf<typeof media.uploadFile>, 'owner' | 'ownerId' | 'point'>;
/** Where a file goes: its owner's row, the visit and customer it belongs to, and what the event refers to. */
export type Place = {
  readonly owner: Input['owner'];
  readonly ownerId: string;
  readonly workOrderId: string | null;
  readonly customerId: string | null;
  readonly refs: Refs;
};

/** A visit as a place. Refuses not_found. */
export async function visitPlace({ sql, shopId }: Reading, workOrderId: string): Promise<Place> {
  const visit = found(
    await sql
      .selectFrom('work_orders__visit')
      .select(['customer_id', 'vehicle_id'])
      .where('shop_id', '=', shopId)
      .where('id', '=', workOrderId)
      .executeTakeFirst(),
  );
  return {
    owner: 'work_order',
    ownerId: workOrderId,
    workOrderId,
    customerId: visit.customer_id,
    refs: { workOrder: workOrderId, customer: visit.customer_id ?? '', vehicle: visit.vehicle_id ?? '' },
  };
}

async function ofVisit(scope: Reading, workOrderId: string, change: Partial<Place> & { refs?: Refs }): Promise<Place> {
  const place = await visitPlace(scope, workOrderId);
  await ownVisitOnly(scope, workOrderId);
  return { ...place, ...change, refs: { ...place.refs, ...change.refs } };
}

async function jobPlace(scope: Reading, { ownerId }: Input): Promise<Place> {
  const job = await scope.sql
    .selectFrom('work_orders__job')
    .select('work_order_id')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', ownerId)
    .executeTakeFirst();
  return ofVisit(scope, found(job?.work_order_id), { owner: 'job', ownerId, refs: { job: ownerId } });
}

/** A point is named by its own id, or by its inspection's id and its key. */
async function pointPlace(scope: Reading, { ownerId, point }: Input): Promise<Place> {
  const row = found(
    await scope.sql
      .selectFrom('inspections__point')
      .select(['id', 'inspection_id', 'work_order_id'])
      .where('shop_id', '=', scope.shopId)
      .$if(point === undefined, (query) => query.where('id', '=', ownerId))
      .$if(point !== undefined, (query) => query.where('inspection_id', '=', ownerId).where('key', '=', point ?? ''))
      .executeTakeFirst(),
  );
  return ofVisit(scope, found(row.work_order_id), {
    owner: 'inspection_point',
    ownerId: found(row.id),
    refs: { inspection: found(row.inspection_id) },
  });
}

async function vehiclePlace(scope: Reading, { ownerId }: Input): Promise<Place> {
  deskOnly(scope, 'vehicles.write');
  const car = await scope.sql
    .selectFrom('vehicles__name')
    .select(['id', 'customer_id'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', ownerId)
    .executeTakeFirst();
  const customerId = found(car).customer_id;
  const refs = { vehicle: ownerId, ...(customerId ? { customer: customerId } : {}) };
  return { owner: 'vehicle', ownerId, workOrderId: null, customerId, refs };
}

async function bookingPlace(scope: Reading, { ownerId }: Input): Promise<Place> {
  deskOnly(scope, 'bookings.read');
  const row = found(
    await scope.sql
      .selectFrom('bookings__day')
      .select(['customer_id', 'vehicle_id', 'work_order_id'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', ownerId)
      .executeTakeFirst(),
  );
  const refs = {
    booking: ownerId,
    customer: row.customer_id ?? '',
    vehicle: row.vehicle_id ?? '',
    ...(row.work_order_id ? { workOrder: row.work_order_id } : {}),
  };
  return { owner: 'booking', ownerId, workOrderId: row.work_order_id, customerId: row.customer_id, refs };
}

async function shopPlace(scope: Reading, { ownerId }: Input): Promise<Place> {
  deskOnly(scope, 'shop.manage');
  found(ownerId === scope.shopId ? ownerId : null);
  return { owner: 'shop', ownerId, workOrderId: null, customerId: null, refs: {} };
}

/** Finds what a file is to belong to, in this shop and within the actor's own work. Refuses not_found. */
export async function placeOf(scope: Reading, input: Input): Promise<Place> {
  if (input.owner === 'work_order') return ofVisit(scope, input.ownerId, {});
  if (input.owner === 'job') return jobPlace(scope, input);
  if (input.owner === 'inspection_point') return pointPlace(scope, input);
  if (input.owner === 'vehicle') return vehiclePlace(scope, input);
  return input.owner === 'booking' ? bookingPlace(scope, input) : shopPlace(scope, input);
}
