import type { bookings, OutputOf, shapes, workOrders } from '@pitlane/contracts';
import type { Reading } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { type StaffName, staffByIds } from '../../staff/index.ts';
import { nameOf } from '../../vehicles/index.ts';
import type { BookingRow } from '../booking-record.ts';
import { mayChange } from '../may-change.ts';
import { servicesOf } from '../services-of.ts';

type MyBooking = OutputOf<typeof bookings.getMyBooking>;

/** What the customer sees of one of their bookings. */
export async function myView(scope: Reading, row: BookingRow): Promise<MyBooking> {
  const [view] = await myViews(scope, [row]);
  if (!view) throw new Error('a booking without a view');
  return view;
}

/** What the customer sees of their bookings, in the order given. */
export async function myViews(scope: Reading, rows: readonly BookingRow[]): Promise<MyBooking[]> {
  const [shop, services, cars, orders, drivers] = await Promise.all([
    readShop(scope),
    servicesOf(
      scope,
      rows.map(({ id }) => id),
    ),
    carsOf(scope, rows),
    ordersOf(scope, rows),
    staffByIds(
      scope,
      rows.map(({ collection }) => collection?.driverId),
    ),
  ]);
  return rows.map((row) => ({
    ...plainly(row),
    vehicle: cars.get(`${row.vehicle_id} ${row.customer_id}`) ?? nobodysCar,
    services: services.get(row.id) ?? [],
    collection: fetching(row, shop.privacy.showTechnicianNames ? drivers : new Map()),
    mayChange: mayChange(row, shop.rules.changeHours, scope.now, orders.get(row.work_order_id ?? '')?.stage ?? null),
    workOrder: orders.get(row.work_order_id ?? '')?.publicId ?? null,
  }));
}

/** Field by field: what may be null is matched exactly by the answer's schema, and the note is the shop's own. */
function fetching({ collection }: BookingRow, drivers: ReadonlyMap<string, StaffName>): MyBooking['collection'] {
  if (!collection) return null;
  const { place, date, from, until, driverId } = collection;
  return { place, date, from, until, driver: drivers.get(driverId ?? '')?.name ?? null };
}

const nobodysCar: shapes.VehicleName = { plate: '', plateRegion: null, make: null, model: null, year: null };

function plainly(row: BookingRow) {
  const { proposed_date, proposed_time } = row;
  return {
    id: row.public_id,
    status: row.status,
    words: row.words,
    date: row.date,
    time: row.time,
    startsAt: row.starts_at,
    arrival: row.arrival,
    reason: row.reason,
    proposed:
      row.status === 'proposed' && proposed_date && proposed_time
        ? { date: proposed_date, time: proposed_time, message: row.proposed_message ?? '' }
        : null,
    requestedAt: row.requested_at,
  };
}

/** A plate alone never reveals a car: of a car that is not (or no longer) theirs, customers see the plate only. */
async function carsOf({ sql, shopId }: Reading, rows: readonly BookingRow[]): Promise<Map<string, shapes.VehicleName>> {
  const ids = [...new Set(rows.map((row) => row.vehicle_id))];
  if (ids.length === 0) return new Map();
  const cars = await sql
    .selectFrom('vehicles__name')
    .select(['id', 'customer_id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .$narrowType<{ id: string; plate: string }>()
    .execute();
  const byId = new Map(cars.map((car) => [car.id, car]));
  return new Map(
    rows.flatMap((row) => {
      const car = byId.get(row.vehicle_id);
      if (!car) return [];
      const theirs = car.customer_id === row.customer_id;
      const shown = nameOf(theirs ? car : { ...car, make: null, model: null, year: null });
      return [[`${row.vehicle_id} ${row.customer_id}`, shown] as const];
    }),
  );
}

type Order = { readonly publicId: string; readonly stage: workOrders.Stage };
async function ordersOf({ sql, shopId }: Reading, rows: readonly BookingRow[]): Promise<Map<string, Order>> {
  const ids = rows.flatMap(({ work_order_id }) => (work_order_id ? [work_order_id] : []));
  if (ids.length === 0) return new Map();
  const orders = await sql
    .selectFrom('work_orders__visit')
    .select(['id', 'public_id', 'stage'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    orders.flatMap(({ id, public_id, stage }) =>
      id && public_id && stage ? [[id, { publicId: public_id, stage: stage as Order['stage'] }]] : [],
    ),
  );
}
