import type { OutputOf } from '@pitlane/contracts';
import type { BookingCard } from '../../../../site/src/pages/dashboard.props.ts';
import type { Named } from '../ask.ts';
import { vehicleView } from '../views/car.ts';
import { instantOf } from '../views/hours.ts';
import type { OwnVisit } from '../visit.ts';

export type MyBooking = OutputOf<Named['getMyBooking']>;
const DAY_MS = 86_400_000;

const STATES: Readonly<Record<MyBooking['status'], BookingCard['state']>> = {
  requested: 'requested',
  proposed: 'proposed',
  accepted: 'confirmed',
  arrived: 'confirmed',
  rejected: 'rejected',
  cancelled: 'cancelled',
};

/** Still ahead of the driver: not over, not called off. A rejected one stays for a day, so that it is seen. */
export function isOpenBooking(booking: MyBooking, now: Date): boolean {
  if (booking.status === 'cancelled' || booking.status === 'arrived') return false;
  return new Date(booking.startsAt).getTime() > now.getTime() - DAY_MS;
}

export function bookingCard({ front }: OwnVisit, booking: MyBooking): BookingCard {
  const { collection } = booking;
  const at = (time: string) => instantOf(collection?.date ?? booking.date, time, front.timeZone);
  return {
    href: `/customer/bookings/${booking.id}`,
    start: booking.startsAt,
    services: booking.services.length > 0 ? booking.services.map(({ name }) => name) : [booking.words].filter(Boolean),
    vehicle: vehicleView(booking.vehicle),
    state: STATES[booking.status],
    ...(collection
      ? { collection: { from: at(collection.from), to: at(collection.until), address: collection.place } }
      : {}),
  };
}
