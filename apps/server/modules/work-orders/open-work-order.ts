import type { shapes } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { Collection } from '../../schema/json.ts';
import { cannedJob } from '../services/index.ts';
import { nextNumber, readShop } from '../shops/index.ts';
import { priceLines } from './price.ts';
import { type NewJob, orderJobs, putJob } from './put-job.ts';

export type NewWorkOrder = {
  readonly id?: string | undefined;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly bookingId?: string | null;
  /** In the customer's own words. */
  readonly concerns: readonly string[];
  readonly stage: 'requested' | 'scheduled' | 'arrived';
  readonly arrival: 'drop_off' | 'collection';
  readonly startsAt: string | null;
  readonly collection: Collection | null;
  readonly promisedAt: string | null;
  /** Only prices so far: nobody agreed to a visit. */
  readonly quote?: boolean;
  /** Each becomes a booked job, priced for this car. */
  readonly serviceIds: readonly string[];
};

/**
 * Opens a work order with its booked jobs, in the caller's transaction. The car may be
 * another owner's: who may bring it is for the caller to know. Refuses not_found; a second one for the same booking violates `work_order_booking_key`.
 */
export async function openWorkOrder(
  scope: Scope,
  given: NewWorkOrder,
): Promise<{ id: string; publicId: string; number: number }> {
  const { sql, shopId, now, record } = scope;
  const [id, publicId] = [given.id ?? newId(), newPublicId('wo')];
  const jobs = await bookedJobs(scope, id, given);
  // The number's row is held until commit, and every other visit of the shop waits for it: so it comes last.
  const number = await nextNumber(scope, 'work_order');
  const order = sql
    .insertInto('work_order')
    .values({
      shop_id: shopId,
      id,
      public_id: publicId,
      number,
      customer_id: given.customerId,
      vehicle_id: given.vehicleId,
      booking_id: given.bookingId ?? null,
      advisor_id: scope.actor.kind === 'staff' && scope.actor.role !== 'TECH' ? scope.actor.staffId : null,
      stage: given.stage,
      stage_since: now,
      arrival: given.arrival,
      starts_at: given.startsAt,
      collection: given.collection && JSON.stringify(given.collection),
      promised_at: given.promisedAt,
      concerns: [...given.concerns],
      arrived_at: given.stage === 'arrived' ? now : null,
      opened_at: now,
      quote: given.quote ?? false,
      changed_at: now,
    })
    .execute();
  const put = jobs.map((job) => putJob(scope, job));
  await Promise.all([order, ...put, ...(put.length > 0 ? [orderJobs(scope, id)] : [])]);
  const refs = {
    workOrder: id,
    customer: given.customerId,
    vehicle: given.vehicleId,
    ...(given.bookingId ? { booking: given.bookingId } : {}),
  };
  record(given.quote ? 'workOrder.quoted' : 'workOrder.opened', refs, { number, concerns: [...given.concerns] });
  return { id, publicId, number };
}

/** What opening needs to know, read before anything is written: the car's kind, and that both are there. */
async function readGround({ sql, shopId }: Scope, given: NewWorkOrder): Promise<shapes.VehicleType | null> {
  const [car, customer] = await Promise.all([
    sql
      .selectFrom('vehicles__name')
      .select('type')
      .where('shop_id', '=', shopId)
      .where('id', '=', given.vehicleId)
      .executeTakeFirst(),
    sql
      .selectFrom('customers__name')
      .select('id')
      .where('shop_id', '=', shopId)
      .where('id', '=', given.customerId)
      .executeTakeFirst(),
  ]);
  const { type } = found(car, 'vehicleId');
  found(customer, 'customerId');
  return type as shapes.VehicleType | null;
}

/** The booked services as jobs with this car's prices. */
async function bookedJobs(scope: Scope, workOrderId: string, given: NewWorkOrder): Promise<NewJob[]> {
  const [type, shop] = await Promise.all([readGround(scope, given), readShop(scope)]);
  const serviceIds = [...new Set(given.serviceIds)];
  const ready = await Promise.all(serviceIds.map((serviceId) => cannedJob(scope, serviceId, type, shop)));
  return ready.map((job, nth) => ({
    workOrderId,
    title: job.title,
    condition: job.condition ?? 'not_checked',
    booked: true,
    serviceId: serviceIds[nth] ?? null,
    estimatedMinutes: job.minutes,
    priced: priceLines(job.lines, shop),
  }));
}
