import { z } from 'zod';
import { arrival, booked, bookingStatus, wish } from './booking-shapes.ts';
import { operation, query } from './core.ts';
import * as s from './shapes.ts';

export const requestMyBooking = operation({
  name: 'requestMyBooking',
  summary: 'Ask for a visit with one of my cars',
  path: '/customer/bookings',
  may: { customer: true },
  input: z.object({ ...wish, vehicle: s.publicId }),
  output: booked,
  refusals: ['not_found', 'no_capacity', 'slot_taken', 'closed_then', 'in_the_past', 'too_late'],
  records: ['booking.requested', 'booking.accepted'],
});

/* What the customer sees: an allow-list. */
export const myBooking = z.object({
  id: s.publicId,
  status: bookingStatus,
  vehicle: s.vehicleName,
  services: z.array(z.object({ name: z.string(), minutes: z.int(), priceMin: s.minor, priceMax: s.minor })),
  words: z.string(),
  date: s.day,
  time: s.wallTime,
  startsAt: s.instant,
  arrival,
  collection: z
    .object({ place: z.string(), date: s.day, from: s.wallTime, until: s.wallTime, driver: z.string().nullable() })
    .nullable(),
  reason: z.string().nullable(),
  proposed: z.object({ date: s.day, time: s.wallTime, message: z.string() }).nullable(),
  mayChange: z.boolean(),
  workOrder: s.publicId.nullable(),
  requestedAt: s.instant,
});
export const listMyBookings = query({
  name: 'listMyBookings',
  summary: 'My requests and appointments',
  path: '/customer/bookings',
  may: { customer: true },
  input: z.object({}),
  output: z.object({ items: z.array(myBooking) }),
  refusals: [],
  staleOn: ['booking.*'],
});
export const getMyBooking = query({
  name: 'getMyBooking',
  summary: 'One of my bookings',
  path: '/customer/bookings/:booking',
  may: { customer: true },
  input: z.object({ booking: s.publicId }),
  output: myBooking,
  refusals: ['not_found'],
  staleOn: ['booking.*'],
});
export const moveMyBooking = operation({
  name: 'moveMyBooking',
  summary: 'Move my booking within the shop’s rule',
  path: '/customer/bookings/:booking/move',
  may: { customer: true },
  input: z.object({ booking: s.publicId, date: s.day, time: s.wallTime }),
  output: myBooking,
  refusals: [
    'not_found',
    'too_late',
    'already_under_way',
    'move_not_allowed',
    'no_capacity',
    'slot_taken',
    'closed_then',
    'in_the_past',
  ],
  records: ['booking.moved'],
});
export const cancelMyBooking = operation({
  name: 'cancelMyBooking',
  summary: 'Cancel my booking within the shop’s rule',
  path: '/customer/bookings/:booking/cancel',
  may: { customer: true },
  input: z.object({ booking: s.publicId, reason: s.words(500).default('') }),
  output: myBooking,
  refusals: ['not_found', 'too_late', 'already_under_way', 'move_not_allowed'],
  records: ['booking.cancelled'],
});
export const answerProposal = operation({
  name: 'answerProposal',
  summary: 'Take the proposed time, or not',
  path: '/customer/bookings/:booking/answer',
  may: { customer: true },
  input: z.object({ booking: s.publicId, accept: z.boolean() }),
  output: myBooking,
  refusals: ['not_found', 'already_decided', 'slot_taken', 'no_capacity', 'in_the_past'],
  records: ['booking.accepted', 'booking.moved', 'booking.cancelled'],
});
