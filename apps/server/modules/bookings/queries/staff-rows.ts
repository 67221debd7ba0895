import type { bookings, OutputOf, shapes } from '@pitlane/contracts';
import type { Reading } from '../../../kernel/implement.ts';
import { contactsOf } from '../../customers/index.ts';
import { staffByIds } from '../../staff/index.ts';
import { nameOf } from '../../vehicles/index.ts';
import type { BookingRow } from '../booking-record.ts';
import { photosOf } from '../photos.ts';
import { servicesOf } from '../services-of.ts';

type StaffRow = OutputOf<typeof bookings.listBookings>['items'][number];
const unnamed = { name: '', phone: null };
const noCar: shapes.VehicleName = { plate: '', plateRegion: null, make: null, model: null, year: null };

/** Bookings as the desk reads them, in the order given; six queries however many there are. */
export async function staffRows(scope: Reading, rows: readonly BookingRow[]): Promise<StaffRow[]> {
  const ids = rows.map(({ id }) => id);
  const customers = rows.map((row) => row.customer_id);
  const [contacts, since, cars, services, photos, drivers] = await Promise.all([
    contactsOf(scope, customers),
    sinceWhen(scope, customers),
    carNames(
      scope,
      rows.map((row) => row.vehicle_id),
    ),
    servicesOf(scope, ids),
    ids.length > 0 ? photosOf(scope, 'booking', ids) : new Map<string, shapes.Photo[]>(),
    staffByIds(
      scope,
      rows.map(({ collection }) => collection?.driverId),
    ),
  ]);
  return rows.map((row) => {
    const { name, phone } = contacts.get(row.customer_id) ?? unnamed;
    const driverName = drivers.get(row.collection?.driverId ?? '')?.name ?? null;
    return {
      ...plainly(row),
      customer: { id: row.customer_id, name, phone, since: since.get(row.customer_id) ?? row.requested_at },
      vehicle: { id: row.vehicle_id, ...(cars.get(row.vehicle_id) ?? noCar) },
      services: services.get(row.id) ?? [],
      collection: row.collection && { ...row.collection, driverName },
      photos: photos.get(row.id) ?? [],
    };
  });
}

function plainly(row: BookingRow) {
  const { proposed_date, proposed_time } = row;
  return {
    id: row.id,
    publicId: row.public_id,
    status: row.status,
    words: row.words,
    minutes: row.minutes,
    date: row.date,
    time: row.time,
    startsAt: row.starts_at,
    arrival: row.arrival,
    collectionPlace: row.collection_place,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    proposed:
      proposed_date && proposed_time
        ? { date: proposed_date, time: proposed_time, message: row.proposed_message ?? '' }
        : null,
    workOrderId: row.work_order_id,
    version: row.version,
  };
}

async function carNames({ sql, shopId }: Reading, ids: readonly string[]): Promise<Map<string, shapes.VehicleName>> {
  if (ids.length === 0) return new Map();
  const cars = await sql
    .selectFrom('vehicles__name')
    .select(['id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...new Set(ids)])
    .$narrowType<{ id: string; plate: string }>()
    .execute();
  return new Map(cars.map((car) => [car.id, nameOf(car)]));
}

async function sinceWhen({ sql, shopId }: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom('customers__name')
    .select(['id', 'created_at'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...new Set(ids)])
    .$narrowType<{ id: string; created_at: string }>()
    .execute();
  return new Map(rows.map((row) => [row.id, row.created_at]));
}
