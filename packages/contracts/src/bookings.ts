import { z } from 'zod';
import { arrival, availableDay, booked, bookingStatus, collection, slot, wish } from './booking-shapes.ts';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export * from './booking-shapes.ts';
export * from './my-bookings.ts';

export const getAvailability = query({
  name: 'getAvailability',
  summary: 'Free days from a date on, and the slots of one day, against real capacity',
  path: '/public/:shop/availability',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    from: s.day.optional(),
    days: z.coerce.number().int().min(1).max(42).default(14),
    date: s.day.optional(),
    minutes: z.coerce.number().int().min(0).max(2400).default(60),
    /** 'all': each day brings its own slots. */ slots: z.enum(['one', 'all']).default('one'),
  }),
  output: z.object({ days: z.array(availableDay), date: s.day.nullable(), slots: z.array(slot) }),
  refusals: ['not_found'],
  staleOn: ['booking.*', 'shop.*'],
});

const bookedVehicle = z.object({
  plate: s.line(16),
  make: s.line(60).nullable().default(null),
  model: s.line(80).nullable().default(null),
  year: z.int().min(1900).max(2100).nullable().default(null),
  type: s.vehicleType.nullable().default(null),
});
export const requestBooking = operation({
  name: 'requestBooking',
  summary: 'Ask for a visit without signing in',
  path: '/public/:shop/bookings',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    ...wish,
    vehicle: bookedVehicle,
    name: s.line(120),
    email: s.email,
    phone: s.phone.nullable().default(null),
    locale: s.locale.default('en'),
    consentWhatsapp: z.boolean().default(false),
  }),
  output: booked,
  refusals: [
    'not_found',
    'no_capacity',
    'slot_taken',
    'closed_then',
    'in_the_past',
    'too_late',
    'invalid_input',
    'too_many',
  ],
  records: ['booking.requested', 'booking.accepted'],
  limit: { max: 20, seconds: 600 },
});
export const createBooking = operation({
  name: 'createBooking',
  summary: 'Book a visit for a customer (at the desk, by phone)',
  path: '/bookings',
  may: { staff: 'bookings.decide' },
  input: z.object({
    id: s.id.optional(),
    customerId: s.id,
    vehicleId: s.id,
    services: z.array(s.id).max(12).default([]),
    words: s.words(2000).default(''),
    date: s.day,
    time: s.wallTime,
    arrival: arrival.default('drop_off'),
    collectionPlace: s.line(240).nullable().default(null),
  }),
  output: z.object({ id: s.id, publicId: s.publicId, status: bookingStatus, workOrderId: s.id.nullable() }),
  refusals: ['not_found', 'no_capacity', 'slot_taken', 'closed_then', 'in_the_past', 'already_exists'],
  records: ['booking.accepted'],
});

export const bookingRow = z.object({
  id: s.id,
  publicId: s.publicId,
  status: bookingStatus,
  customer: z.object({ id: s.id, name: z.string(), phone: z.string().nullable(), since: s.instant }),
  vehicle: s.vehicleName.extend({ id: s.id }),
  words: z.string(),
  services: z.array(
    z.object({
      id: s.id,
      name: z.string(),
      minutes: z.int(),
      priceMin: s.minor,
      priceMax: s.minor,
      safetyCritical: z.boolean(),
    }),
  ),
  minutes: z.int(),
  date: s.day,
  time: s.wallTime,
  startsAt: s.instant,
  arrival,
  collectionPlace: z.string().nullable(),
  collection: collection.nullable(),
  photos: z.array(s.photo),
  requestedAt: s.instant,
  decidedAt: s.instant.nullable(),
  reason: z.string().nullable(),
  proposed: z.object({ date: s.day, time: s.wallTime, message: z.string() }).nullable(),
  workOrderId: s.id.nullable(),
  version: s.version,
});
export const listBookings = query({
  name: 'listBookings',
  summary: 'Requests and appointments',
  path: '/bookings',
  may: { staff: 'bookings.read' },
  input: z.object({
    status: z
      .enum(['open', 'upcoming', 'all', 'requested', 'proposed', 'accepted', 'rejected', 'cancelled', 'arrived'])
      .default('open'),
    from: s.day.optional(),
    until: s.day.optional(),
    ...s.paged,
  }),
  output: s.pageOf(bookingRow),
  refusals: [],
  staleOn: ['booking.*'],
});
export const getBooking = query({
  name: 'getBooking',
  summary: 'One request with the car’s history and that week’s capacity',
  path: '/bookings/:bookingId',
  may: { staff: 'bookings.read' },
  input: z.object({ bookingId: s.id }),
  output: bookingRow.extend({
    history: z.array(
      z.object({
        workOrderId: s.id,
        at: s.instant,
        title: z.string(),
        condition: s.condition,
        decision: z.string(),
        total: s.minor,
      }),
    ),
    week: z.array(z.object({ date: s.day, minutesBooked: z.int(), minutesTotal: z.int() })),
    slots: z.array(slot),
    will: z.object({ subject: z.string(), text: z.string() }),
    /** Another customer this car belongs to; it cannot be accepted while it does. */
    otherOwner: z.object({ id: s.id, name: z.string() }).nullable(),
  }),
  refusals: ['not_found'],
  staleOn: ['booking.*'],
});
const decided = z.object({ status: bookingStatus, workOrderId: s.id.nullable(), version: s.version });
export const acceptBooking = operation({
  name: 'acceptBooking',
  summary: 'Accept a request, at the asked or another time, with or without collection; opens its work order',
  path: '/bookings/:bookingId/accept',
  may: { staff: 'bookings.decide' },
  input: z.object({
    bookingId: s.id,
    date: s.day.optional(),
    time: s.wallTime.optional(),
    message: s.words(1000).default(''),
    collection: collection.omit({ driverName: true }).nullable().default(null),
    version: s.version.optional(),
  }),
  output: decided,
  refusals: [
    'not_found',
    'already_decided',
    'no_capacity',
    'slot_taken',
    'closed_then',
    'in_the_past',
    'changed_meanwhile',
    'other_owner',
  ],
  records: ['booking.accepted', 'booking.collection_planned'],
  bulk: true,
});
export const rejectBooking = operation({
  name: 'rejectBooking',
  summary: 'Reject a request with a reason the customer reads',
  path: '/bookings/:bookingId/reject',
  may: { staff: 'bookings.decide' },
  input: z.object({ bookingId: s.id, reason: s.line(500) }),
  output: decided,
  refusals: ['not_found', 'already_decided'],
  records: ['booking.rejected'],
  bulk: true,
});
export const proposeTime = operation({
  name: 'proposeTime',
  summary: 'Propose another time; the customer answers',
  path: '/bookings/:bookingId/propose',
  may: { staff: 'bookings.decide' },
  input: z.object({ bookingId: s.id, date: s.day, time: s.wallTime, message: s.words(1000).default('') }),
  output: decided,
  refusals: ['not_found', 'already_decided', 'no_capacity', 'slot_taken', 'closed_then', 'in_the_past', 'other_owner'],
  records: ['booking.time_proposed'],
});
export const planCollection = operation({
  name: 'planCollection',
  summary: 'Plan fetching the car: place, window, driver',
  method: 'PUT',
  path: '/bookings/:bookingId/collection',
  may: { staff: 'bookings.decide' },
  input: z.object({ bookingId: s.id, collection: collection.omit({ driverName: true }) }),
  output: decided,
  refusals: ['not_found', 'move_not_allowed'],
  records: ['booking.collection_planned'],
});
export const moveBooking = operation({
  name: 'moveBooking',
  summary: 'Move an appointment to another time',
  path: '/bookings/:bookingId/move',
  may: { staff: 'bookings.decide' },
  input: z.object({ bookingId: s.id, date: s.day, time: s.wallTime, reason: s.words(500).default('') }),
  output: decided,
  refusals: ['not_found', 'move_not_allowed', 'no_capacity', 'slot_taken', 'closed_then', 'in_the_past'],
  records: ['booking.moved'],
});
export const cancelBooking = operation({
  name: 'cancelBooking',
  summary: 'Cancel an appointment for the shop',
  path: '/bookings/:bookingId/cancel',
  may: { staff: 'bookings.decide' },
  input: z.object({ bookingId: s.id, reason: s.line(500) }),
  output: decided,
  refusals: ['not_found', 'move_not_allowed'],
  records: ['booking.cancelled'],
});

const when = z.object({ date: s.day, time: s.wallTime });
export const bookingEvents = [
  event('booking.requested', when.extend({ words: z.string(), services: z.array(z.string()) }), { customer: true }),
  event('booking.accepted', when.extend({ message: z.string(), by: z.enum(['shop', 'customer', 'rule']) }), {
    customer: true,
  }),
  event('booking.rejected', z.object({ reason: z.string() }), { customer: true }),
  event('booking.time_proposed', when.extend({ message: z.string() }), { customer: true }),
  event('booking.proposal_expired', when, { customer: true }),
  event('booking.moved', when.extend({ from: when, by: z.enum(['shop', 'customer']), reason: z.string() }), {
    customer: true,
  }),
  event('booking.cancelled', z.object({ by: z.enum(['shop', 'customer']), reason: z.string() }), { customer: true }),
  event(
    'booking.collection_planned',
    z.object({ place: z.string(), date: s.day, from: s.wallTime, until: s.wallTime, driver: z.string().nullable() }),
    { customer: true },
  ),
  event('booking.reminded', when, { customer: true }),
  event('booking.arrived', when, { customer: true }),
] as const;
