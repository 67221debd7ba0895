import type { acceptBooking } from '@pitlane/contracts/bookings';
import type { CallOf } from '@pitlane/contracts/core';
import type { BookingDetail } from '../booking.ts';

type Collection = NonNullable<CallOf<typeof acceptBooking>['collection']>;

/** What the advisor is about to offer for one request. */
export type Plan = {
  readonly date: string;
  readonly time: string | null;
  readonly arrival: 'drop_off' | 'collection';
  readonly collection: Collection;
  readonly message: string;
};

const EARLIER = 90;

/** `08:00` minus some minutes, not before midnight. */
function earlier(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const at = Math.max(0, hours * 60 + rest - minutes);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** The plan one starts with: the asked day, time and way of arriving. */
export function planFor(booking: BookingDetail): Plan {
  const asked = booking.proposed ?? booking;
  const known = booking.collection;
  return {
    date: asked.date,
    time: asked.time,
    arrival: booking.arrival,
    message: '',
    collection: {
      place: known?.place ?? booking.collectionPlace ?? '',
      date: known?.date ?? asked.date,
      from: known?.from ?? earlier(asked.time, EARLIER),
      until: known?.until ?? earlier(asked.time, EARLIER / 3),
      driverId: known?.driverId ?? null,
      note: known?.note ?? null,
    },
  };
}

/** True when the plan keeps the day and time the customer asked for. */
export const asAsked = (booking: BookingDetail, plan: Plan): boolean =>
  plan.date === booking.date && plan.time === booking.time;

/** An open request holds its minutes already: on its own day they are part of what is booked. */
export const holdsDay = (booking: BookingDetail, date: string): boolean => date === booking.date;

/** The arrival times with the place this request holds given back to it: its own time is never full for itself. */
export function slotsFor(booking: BookingDetail, date: string, slots: BookingDetail['slots']): BookingDetail['slots'] {
  return slots.map((slot) =>
    holdsDay(booking, date) && slot.time === booking.time
      ? { ...slot, full: false, placesLeft: slot.placesLeft + 1 }
      : slot,
  );
}
