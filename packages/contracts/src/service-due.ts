import { z } from 'zod';
import { operation, query } from './core.ts';
import * as s from './shapes.ts';

/** `later`, `soon` (within the shop's lead), `due` (the day or the distance is reached). */
export const dueState = z.enum(['later', 'soon', 'due']);
const dueFacts = {
  title: z.string(),
  state: dueState,
  /** By the calendar and by the odometer, whichever comes first; `expectedOn` is that day. */
  dueOn: s.day.nullable(),
  dueKm: z.int().nullable(),
  expectedOn: s.day,
  lastDoneOn: s.day.nullable(),
  lastDoneKm: z.int().nullable(),
};
export const serviceDue = z.object({
  code: z.string(),
  ...dueFacts,
  /** Counted from the job that was done here, or from the plan alone. */
  basis: z.enum(['done', 'plan']),
  serviceId: s.id.nullable(),
  toldAt: s.instant.nullable(),
});
export const myServiceDue = z.object({ ...dueFacts, service: s.publicId.nullable() });

const putOffFacts = {
  title: z.string(),
  sentence: z.string().nullable(),
  condition: s.condition,
  at: s.instant,
  photos: z.array(s.photo),
};
/** A job the customer declined and that was not done since. */
export const putOffJob = z.object({
  jobId: s.id,
  workOrderId: s.id,
  number: z.int(),
  ...putOffFacts,
  total: s.minor,
  serviceId: s.id.nullable(),
});
export const myPutOffJob = z.object({
  id: s.publicId,
  ...putOffFacts,
  total: s.minor.nullable(),
  service: s.publicId.nullable(),
});

export const dueRow = s.vehicleName.extend({
  id: s.id,
  owner: z.object({ id: s.id, name: z.string() }).nullable(),
  odometerKm: z.int().nullable(),
  expectedOn: s.day,
  state: dueState,
  items: z.array(
    z.object({ title: z.string(), expectedOn: s.day, dueKm: z.int().nullable(), toldAt: s.instant.nullable() }),
  ),
});
const within = z.coerce.number().int().min(0).max(366).default(30);
export const listServiceDue = query({
  name: 'listServiceDue',
  summary: 'Cars with a service due within so many days, the earliest first',
  path: '/service-due',
  may: { staff: 'customers.read' },
  input: z.object({ within, ...s.paged }),
  output: s.pageOf(dueRow),
  refusals: [],
  staleOn: ['vehicle.*', 'workOrder.closed', 'booking.*'],
});
export const previewDueReminders = query({
  name: 'previewDueReminders',
  summary: 'Whom "Remind all due" would reach, and whom not',
  path: '/service-due/preview',
  may: { staff: 'customers.read' },
  input: z.object({ within }),
  output: z.object({
    vehicles: z.int(),
    customers: z.int(),
    /** Due as well, but told already, expected here anyway, or without an owner. */
    told: z.int(),
    expected: z.int(),
    ownerless: z.int(),
  }),
  refusals: [],
  staleOn: ['vehicle.*', 'workOrder.*', 'booking.*'],
});
export const remindAllDue = operation({
  name: 'remindAllDue',
  summary: 'Tell the owners of all cars with a service due, each due item once',
  path: '/service-due/remind',
  may: { staff: 'customers.write' },
  input: z.object({ within: z.int().min(0).max(366).default(30) }),
  output: z.object({ vehicles: z.int(), customers: z.int(), left: z.int() }),
  refusals: ['nothing_to_send'],
  records: ['vehicle.service_due'],
});
