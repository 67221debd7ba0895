import type { shapes } from '@pitlane/contracts';
import type { Insertable } from 'kysely';
import { shaped, statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { WorkOrderTable } from '../../schema/index.ts';
import type { Collection } from '../../schema/json.ts';
import { cannedJob } from '../services/index.ts';
import { readShop, type Shop, takeNumber } from '../shops/index.ts';
import { priceLines } from './price.ts';
import { type NewJob, placed, putJob } from './put-job.ts';

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

/** What opening stands on, read before anything is written: the car's kind and the shop. */
export type Ground = { readonly type: shapes.VehicleType | null; readonly shop: Shop };
export type ReadyWorkOrder = Omit<NewWorkOrder, 'serviceIds'> & {
  readonly id: string;
  readonly jobs: readonly Omit<NewJob, 'workOrderId'>[];
};
type Opened = { readonly id: string; readonly publicId: string; readonly number: number };

/**
 * Opens a work order with its booked jobs, in the caller's transaction. The car may be
 * another owner's: who may bring it is for the caller to know. Refuses not_found; a second one for the same booking violates `work_order_booking_key`.
 */
export async function openWorkOrder(scope: Scope, given: NewWorkOrder): Promise<Opened> {
  return putWorkOrder(scope, await prepareWorkOrder(scope, given, await groundOf(scope, given)));
}

/** Prices the booked services as jobs for this car. Refuses not_found. */
export async function prepareWorkOrder(
  scope: Scope,
  { serviceIds, ...given }: NewWorkOrder,
  { type, shop }: Ground,
): Promise<ReadyWorkOrder> {
  const wanted = [...new Set(serviceIds)];
  const ready = await Promise.all(wanted.map((serviceId) => cannedJob(scope, serviceId, type, shop)));
  const jobs = ready.map((job, nth) => ({
    title: job.title,
    condition: job.condition ?? 'not_checked',
    booked: true,
    serviceId: wanted[nth] ?? null,
    estimatedMinutes: job.minutes,
    priced: priceLines(job.lines, shop),
  }));
  return { ...given, id: given.id ?? newId(), jobs };
}

type NewRow = Omit<Insertable<WorkOrderTable>, 'number'> & { readonly shop_id: string };
const write = shaped((row: NewRow) =>
  tenant
    .with('taken', () => takeNumber({ sql: tenant, shopId: row.shop_id }, 'work_order'))
    .insertInto('work_order')
    .values({ ...row, number: (made) => made.selectFrom('taken').select('taken.number') })
    .returning('number'),
);

/**
 * Writes a work order that is ready. It waits for nothing before its statements begin, so what the caller begins in the
 * same turn finds it written.
 */
export async function putWorkOrder(scope: Scope, given: ReadyWorkOrder): Promise<Opened> {
  const { shopId, now, record } = scope;
  const { id } = given;
  const publicId = newPublicId('wo');
  // The number's row is held until commit, and every other visit of the shop waits for it: so it comes last.
  const order = write({
    shop_id: shopId,
    id,
    public_id: publicId,
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
  });
  const put = placed(given.jobs).map((job) => putJob(scope, { ...job, workOrderId: id }));
  const [[written]] = await Promise.all([order, ...put]);
  const { number } = found(written);
  const refs = {
    workOrder: id,
    customer: given.customerId,
    vehicle: given.vehicleId,
    ...(given.bookingId ? { booking: given.bookingId } : {}),
  };
  record(given.quote ? 'workOrder.quoted' : 'workOrder.opened', refs, { number, concerns: [...given.concerns] });
  return { id, publicId, number };
}

type Named = { readonly shopId: string; readonly id: string };
const carOf = statement(({ shopId, id }: Named) =>
  tenant.selectFrom('vehicles__name').select('type').where('shop_id', '=', shopId).where('id', '=', id),
);
const customerOf = statement(({ shopId, id }: Named) =>
  tenant.selectFrom('customers__name').select('id').where('shop_id', '=', shopId).where('id', '=', id),
);

/** Reads what opening stands on; who has read the shop already hands it in. Refuses not_found. */
export async function groundOf(
  scope: Scope,
  given: Pick<NewWorkOrder, 'vehicleId' | 'customerId'>,
  known?: Shop,
): Promise<Ground> {
  const { shopId } = scope;
  const [[car], [customer], shop] = await Promise.all([
    carOf({ shopId, id: given.vehicleId }),
    customerOf({ shopId, id: given.customerId }),
    known ?? readShop(scope),
  ]);
  const { type } = found(car, 'vehicleId');
  found(customer, 'customerId');
  return { type: type as shapes.VehicleType | null, shop };
}
