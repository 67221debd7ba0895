import type { bookings, InputOf, OutputOf, shapes } from '@pitlane/contracts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type PricedService, pricedServices } from '../services/index.ts';
import type { Shop } from '../shops/index.ts';
import { accept } from './accept.ts';
import { addBooking, minutesOf } from './add-booking.ts';
import { type BookingRow, refsOf } from './booking-record.ts';
import { checkTime } from './capacity/check-time.ts';
import { hold } from './capacity/hold.ts';
import { otherOwnerOf } from './other-owner.ts';
import { claimBookingPhotos } from './photos.ts';

type Wish = Omit<InputOf<typeof bookings.requestMyBooking>, 'vehicle'>;

/**
 * Takes a customer's wish: holds the place, asks `whose` for customer and car, writes the booking and either
 * leaves it to the shop or, where the shop books instantly and the car is not somebody else's, accepts it at once.
 */
export async function takeRequest(
  scope: Scope,
  shop: Shop,
  wish: Wish,
  type: shapes.VehicleType | null,
  whose: () => Promise<{ customerId: string; vehicleId: string }>,
): Promise<BookingRow> {
  if (wish.arrival === 'collection' && !wish.collectionPlace) refuse('invalid_input', 'collectionPlace');
  const services = await wantedServices(scope, wish.services, type);
  const { startsAt, plan } = await checkTime(scope, shop, wish, 'customer');
  const held = await hold(scope, { date: wish.date, time: wish.time }, minutesOf(services), plan);
  const { customerId, vehicleId } = await whose();
  const { words, arrival, collectionPlace, confirmBy } = wish;
  const row = await addBooking(scope, {
    customerId,
    vehicleId,
    services,
    words,
    held,
    startsAt,
    arrival,
    collectionPlace: arrival === 'collection' ? collectionPlace : null,
    confirmBy,
  });
  if (wish.photos.length > 0) await claimBookingPhotos(scope, wish.photos, row.id, customerId);
  const instant = shop.rules.bookingMode === 'instant' && !(await otherOwnerOf(scope, row));
  if (instant) return accept(scope, row, row, { by: 'rule', message: '' });
  const names = services.map(({ name }) => name);
  scope.record('booking.requested', refsOf(row), { date: row.date, time: row.time, words, services: names });
  return row;
}

async function wantedServices(
  scope: Scope,
  publicIds: readonly string[],
  type: shapes.VehicleType | null,
): Promise<PricedService[]> {
  const wanted = [...new Set(publicIds)];
  const services = await pricedServices(scope, { publicIds: wanted }, type);
  return services.length === wanted.length ? services : refuse('not_found', 'services');
}

/** What somebody who asked for a visit reads back. */
export function bookedAnswer(row: BookingRow): OutputOf<typeof bookings.requestBooking> {
  const { public_id, status, starts_at, date, time } = row;
  return { id: public_id, status, startsAt: starts_at, date, time };
}
