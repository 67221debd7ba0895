import { z } from 'zod';
import * as s from './shapes.ts';

export const bookingStatus = z.enum(['requested', 'proposed', 'accepted', 'rejected', 'cancelled', 'arrived']);
export const arrival = z.enum(['drop_off', 'collection']);
export const collection = z.object({
  place: s.line(240),
  date: s.day,
  from: s.wallTime,
  until: s.wallTime,
  driverId: s.id.nullable(),
  driverName: z.string().nullable(),
  note: s.words(500).nullable(),
});

export const slot = z.object({ time: s.wallTime, startsAt: s.instant, placesLeft: z.int(), full: z.boolean() });
export const availableDay = z.object({
  date: s.day,
  open: z.boolean(),
  placesLeft: z.int(),
  minutesLeft: z.int(),
  reason: z.string().nullable(),
  /** Why nothing is free: a day whose arrival times are all over is closed, one within the lead time too soon. */
  why: z.enum(['closed', 'full', 'past', 'far']).nullable(),
  /** Only where the slots of every day were asked for. */ slots: z.array(slot).optional(),
});

/** What everybody says who asks for a visit. */
export const wish = {
  services: z.array(s.publicId).max(12).default([]),
  words: s.words(2000).default(''),
  date: s.day,
  time: s.wallTime,
  arrival: arrival.default('drop_off'),
  collectionPlace: s.line(240).nullable().default(null),
  photos: z.array(s.publicId).max(8).default([]),
  /** How to be told about this visit, where the shop sends texts; null leaves it to the person’s own preferences. */
  confirmBy: z.enum(['mail', 'sms']).nullable().default(null),
};
/** What they read back. */
export const booked = z.object({
  id: s.publicId,
  status: bookingStatus,
  startsAt: s.instant,
  date: s.day,
  time: s.wallTime,
});
