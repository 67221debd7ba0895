import { z } from 'zod';
import { query } from './core.ts';
import * as s from './shapes.ts';
import { lane, promise, stage } from './stages.ts';

/* The customer's tracker. */
export const customerJob = z.object({
  id: s.publicId,
  title: z.string(),
  concern: z.string().nullable(),
  correction: z.string().nullable(),
  sentence: z.string().nullable(),
  statusWords: z.string(),
  condition: s.condition,
  state: z.enum(['waiting_choice', 'approved', 'in_work', 'paused', 'done', 'declined']),
  total: s.minor.nullable(),
  doneAt: s.instant.nullable(),
  startedAt: s.instant.nullable(),
  progress: z.number().nullable(),
  photos: z.array(s.photo),
  parts: z.array(z.object({ description: z.string(), quantity: s.quantity, price: s.minor.nullable() })),
  labour: z.array(z.object({ description: z.string(), price: s.minor.nullable() })),
});
export const myWorkOrder = z.object({
  id: s.publicId,
  number: z.int(),
  stage,
  lane,
  vehicle: s.vehicleName.extend({ id: s.publicId, trim: z.string().nullable(), photo: s.photo.nullable() }),
  now: z.object({ title: z.string(), detail: z.string().nullable(), live: z.boolean() }),
  latestPhoto: s.photo.extend({ at: s.instant, index: z.int(), of: z.int() }).nullable(),
  promise,
  arrival: z.enum(['drop_off', 'collection']),
  startsAt: s.instant.nullable(),
  collection: z
    .object({ place: z.string(), date: s.day, from: s.wallTime, until: s.wallTime, driver: z.string().nullable() })
    .nullable(),
  concerns: z.array(z.string()),
  jobs: z.array(customerJob),
  tasks: z.object({ done: z.int(), total: z.int() }),
  photos: z.array(s.photo),
  uploads: z.array(z.object({ id: s.publicId, name: z.string(), url: z.string(), at: s.instant })),
  totals: z
    .object({
      currency: s.currency,
      approved: s.minor,
      declined: s.minor,
      waiting: s.minor,
      approvedAt: s.instant.nullable(),
      estimatedMinutes: s.minutes,
      actualMinutes: s.minutes,
    })
    .nullable(),
  estimate: z.object({ id: s.publicId, status: z.string(), jobs: z.int() }).nullable(),
  messages: z.array(
    z.object({
      id: s.publicId,
      from: z.enum(['me', 'shop']),
      author: z.string(),
      text: z.string(),
      at: s.instant,
      read: z.boolean(),
    }),
  ),
  timeline: z.array(z.object({ at: s.instant, text: z.string(), icon: z.string() })),
});
export const getMyWorkOrder = query({
  name: 'getMyWorkOrder',
  summary: 'The live tracker of my car',
  path: '/customer/work-orders/:workOrder',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId, ...s.told }),
  output: myWorkOrder,
  refusals: ['not_found'],
  staleOn: [
    'workOrder.*',
    'job.*',
    'estimate.*',
    'vehicle.*',
    'message.*',
    'file.*',
    'inspection.*',
    'quality.*',
    'booking.*',
  ],
  about: { workOrder: 'workOrder' },
});
export const myVisit = z.object({
  id: s.publicId,
  number: z.int(),
  stage,
  lane,
  vehicle: s.vehicleName,
  title: z.string(),
  tasks: z.object({ done: z.int(), total: z.int() }),
  promisedAt: s.instant.nullable(),
  at: s.instant,
  total: s.minor.nullable(),
  currency: s.currency,
});
export const getMyDashboard = query({
  name: 'getMyDashboard',
  summary: 'My cars in work, estimates waiting, recent activity, messages',
  path: '/customer/dashboard',
  may: { customer: true },
  input: z.object({ ...s.told }),
  output: z.object({
    active: z.array(myVisit),
    estimates: z.array(
      z.object({
        id: s.publicId,
        workOrder: s.publicId,
        vehicle: s.vehicleName,
        jobs: z.int(),
        total: s.minor.nullable(),
        currency: s.currency,
        sentAt: s.instant,
      }),
    ),
    bookings: z.array(
      z.object({
        id: s.publicId,
        status: z.string(),
        vehicle: s.vehicleName,
        date: s.day,
        time: s.wallTime,
        arrival: z.string(),
        collection: z.object({ place: z.string(), date: s.day, from: s.wallTime, until: s.wallTime }).nullable(),
      }),
    ),
    activity: z.array(
      z.object({ at: s.instant, text: z.string(), icon: z.string(), workOrder: s.publicId.nullable() }),
    ),
    unread: z.int(),
    name: z.string(),
  }),
  refusals: [],
  staleOn: ['*'],
});
export const listMyVisits = query({
  name: 'listMyVisits',
  summary: 'My past repairs',
  path: '/customer/visits',
  may: { customer: true },
  input: z.object({ vehicle: s.publicId.optional(), ...s.told, ...s.paged }),
  output: s.pageOf(
    myVisit.extend({ jobs: z.array(z.object({ title: z.string(), decision: z.string(), total: s.minor.nullable() })) }),
  ),
  refusals: [],
  staleOn: ['workOrder.*'],
});
