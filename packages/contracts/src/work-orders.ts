import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { billState, handedOver } from './hand-over.ts';
import { job, money, pauseReason } from './jobs.ts';
import * as s from './shapes.ts';
import { lane, nextMove, person, promise, stage } from './stages.ts';

export * from './board.ts';
export * from './hand-over.ts';
export * from './jobs.ts';
export * from './quality.ts';
export * from './stages.ts';
export * from './technician.ts';
export * from './tracker.ts';

/** The one next step: `job` is the job it is about, `reason` why that job is held up. */
const nextAction = z.object({
  action: z.string(),
  to: stage.nullable(),
  jobs: z.int(),
  job: z
    .object({ id: s.id, title: z.string(), technician: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
});
export type NextAction = z.output<typeof nextAction>;

export const workOrder = z.object({
  id: s.id,
  publicId: s.publicId,
  number: z.int(),
  stage,
  lane,
  moves: z.array(nextMove),
  primary: nextAction.nullable(),
  vehicle: s.vehicleName.extend({
    id: s.id,
    publicId: s.publicId,
    vin: z.string().nullable(),
    type: s.vehicleType.nullable(),
    trim: z.string().nullable(),
    photo: s.photo.nullable(),
  }),
  customer: z.object({
    id: s.id,
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    portalEnabled: z.boolean(),
  }),
  bookingId: s.id.nullable(),
  arrival: z.enum(['drop_off', 'collection']),
  startsAt: s.instant.nullable(),
  collection: z
    .object({ place: z.string(), date: s.day, from: s.wallTime, until: s.wallTime, driver: z.string().nullable() })
    .nullable(),
  promise,
  odometerKm: z.int().nullable(),
  fuelEighths: z.int().nullable(),
  keyTag: z.string().nullable(),
  belongings: z.string().nullable(),
  concerns: z.array(z.string()),
  outOfService: z.boolean(),
  outOfServiceReason: z.string().nullable(),
  waiting: z.boolean(),
  advisor: person.nullable(),
  jobs: z.array(job),
  tasks: z.object({ done: z.int(), total: z.int() }),
  money,
  margin: z.object({ actualMinutes: z.int(), labourCostKnown: z.boolean() }).nullable(),
  notes: z.array(z.object({ id: s.id, text: z.string(), author: z.string(), at: s.instant })),
  photos: z.array(s.photo.extend({ customerVisible: z.boolean(), from: z.enum(['staff', 'customer']), at: s.instant })),
  inspections: z.array(
    z.object({
      id: s.id,
      name: z.string(),
      state: z.string(),
      technician: z.string().nullable(),
      urgent: z.int(),
      monitor: z.int(),
      left: z.int(),
      total: z.int(),
    }),
  ),
  estimate: z
    .object({
      id: s.id,
      version: z.int(),
      status: z.string(),
      sentAt: s.instant.nullable(),
      changeRequest: z.string().nullable(),
      callAsked: z.boolean(),
    })
    .nullable(),
  history: z.array(
    z.object({ workOrderId: s.id, at: s.instant, title: z.string(), decision: z.string(), total: s.minor }),
  ),
  unread: z.int(),
  quality: z.object({
    state: z.enum(['none', 'waiting', 'approved', 'rejected']),
    by: z.string().nullable(),
    at: s.instant.nullable(),
    words: z.string().nullable(),
  }),
  /** Nobody has agreed to it yet: prices before a visit. */ quote: z.boolean(),
  handedOver: handedOver.nullable(),
  bill: billState.nullable(),
  openedAt: s.instant,
  closedAt: s.instant.nullable(),
  version: s.version,
});
export const getWorkOrder = query({
  name: 'getWorkOrder',
  summary: 'Everything of one visit on one page',
  path: '/work-orders/:workOrderId',
  may: { staff: 'workOrders.read' },
  input: z.object({ workOrderId: s.id }),
  output: workOrder,
  refusals: ['not_found'],
  staleOn: ['workOrder.*', 'job.*', 'estimate.*', 'inspection.*', 'message.*', 'file.*', 'vehicle.*', 'invoice.*'],
  about: { workOrder: 'workOrderId' },
});
const edited = z.object({ version: s.version });
export const createWorkOrder = operation({
  name: 'createWorkOrder',
  summary: 'Open a work order for a car that just came in',
  path: '/work-orders',
  may: { staff: 'workOrders.write' },
  input: z.object({
    id: s.id.optional(),
    customerId: s.id,
    vehicleId: s.id,
    concerns: z.array(s.line(500)).max(20).default([]),
    services: z.array(s.id).max(12).default([]),
    promisedAt: s.instant.nullable().default(null),
  }),
  output: z.object({ id: s.id, publicId: s.publicId, number: z.int() }),
  refusals: ['not_found', 'already_exists'],
  records: ['workOrder.opened'],
  offline: true,
});
export const checkInVehicle = operation({
  name: 'checkInVehicle',
  summary: 'The car is here: odometer, fuel, key tag, belongings, concerns',
  path: '/work-orders/:workOrderId/check-in',
  may: { staff: 'jobs.work' },
  input: z.object({
    workOrderId: s.id,
    odometerKm: z.int().min(0).max(5_000_000).nullable().default(null),
    fuelEighths: z.int().min(0).max(8).nullable().default(null),
    keyTag: s.line(20).nullable().default(null),
    belongings: s.words(500).nullable().default(null),
    concerns: z.array(s.line(500)).max(20).default([]),
    waiting: z.boolean().default(false),
  }),
  output: edited,
  refusals: ['not_found', 'move_not_allowed'],
  records: ['vehicle.arrived', 'workOrder.moved', 'workOrder.details_changed', 'vehicle.odometer_read'],
  offline: true,
});
export const moveWorkOrder = operation({
  name: 'moveWorkOrder',
  summary: 'Move to another stage; only moves the server offers',
  path: '/work-orders/:workOrderId/move',
  may: { staff: 'workOrders.write' },
  input: z.object({ workOrderId: s.id, to: stage, reason: s.words(500).default(''), version: s.version.optional() }),
  output: edited.extend({ stage }),
  refusals: ['not_found', 'move_not_allowed', 'changed_meanwhile', 'jobs_unfinished', 'not_approved'],
  records: ['workOrder.moved', 'workOrder.ready', 'workOrder.closed', 'workOrder.cancelled'],
  bulk: true,
});
export const setPromise = operation({
  name: 'setPromise',
  summary: 'Promise a time; moving it needs a reason the customer reads',
  method: 'PUT',
  path: '/work-orders/:workOrderId/promise',
  may: { staff: 'workOrders.write' },
  input: z.object({ workOrderId: s.id, at: s.instant, reason: s.words(300).default('') }),
  output: edited,
  refusals: ['not_found', 'in_the_past', 'invalid_input'],
  records: ['workOrder.promised', 'workOrder.promise_moved'],
});
export const setOutOfService = operation({
  name: 'setOutOfService',
  summary: 'Mark the car as not safe to drive, or clear it',
  method: 'PUT',
  path: '/work-orders/:workOrderId/out-of-service',
  may: { staff: 'workOrders.write' },
  input: z.object({ workOrderId: s.id, outOfService: z.boolean(), reason: s.words(300).default('') }),
  output: edited,
  refusals: ['not_found'],
  records: ['workOrder.out_of_service', 'workOrder.back_in_service'],
});
export const addNote = operation({
  name: 'addNote',
  summary: 'A note for staff eyes only',
  path: '/work-orders/:workOrderId/notes',
  may: { staff: 'notes.write' },
  input: z.object({ workOrderId: s.id, text: s.line(4000) }),
  output: z.object({ id: s.id }),
  refusals: ['not_found'],
  records: ['workOrder.noted'],
  offline: true,
});
export const assignAdvisor = operation({
  name: 'assignAdvisor',
  summary: 'Who looks after this visit',
  method: 'PUT',
  path: '/work-orders/:workOrderId/advisor',
  may: { staff: 'workOrders.write' },
  input: z.object({ workOrderId: s.id, staffId: s.id }),
  output: edited,
  refusals: ['not_found'],
  records: ['workOrder.advisor_assigned'],
});
const to = z.object({ from: stage, to: stage, reason: z.string() });
const titled = z.object({ title: z.string() });
const part = titled.extend({ part: z.string(), partNumber: z.string().nullable(), quantity: s.quantity });
export const workOrderEvents = [
  event('workOrder.opened', z.object({ number: z.int(), concerns: z.array(z.string()) }), { customer: true }),
  event('workOrder.quoted', z.object({ number: z.int(), concerns: z.array(z.string()) })),
  event('vehicle.arrived', z.object({ number: z.int(), odometerKm: z.int().nullable() }), { customer: true }),
  event('workOrder.details_changed', z.object({ number: z.int() })),
  event('workOrder.moved', to, { customer: true }),
  event('workOrder.ready', z.object({ number: z.int() }), { customer: true }),
  event('workOrder.closed', z.object({ number: z.int() }), { customer: true }),
  event('workOrder.handed_over', z.object({ number: z.int(), to: z.string().nullable(), open: s.minor }), {
    customer: true,
  }),
  event('workOrder.cancelled', z.object({ reason: z.string() }), { customer: true }),
  event('workOrder.promised', z.object({ at: s.instant }), { customer: true }),
  event('workOrder.promise_moved', z.object({ at: s.instant, was: s.instant, reason: z.string() }), { customer: true }),
  event('workOrder.out_of_service', z.object({ reason: z.string() })),
  event('workOrder.back_in_service', z.object({})),
  event('workOrder.noted', z.object({ text: z.string() })),
  event('workOrder.advisor_assigned', z.object({ name: z.string() })),
  event('workOrder.over_estimate', z.object({ actual: s.minor, estimate: s.minor, percent: z.int() })),
  event('job.added', titled.extend({ total: s.minor })),
  event('job.changed', titled.extend({ fields: z.array(z.string()) })),
  event('job.repriced', titled.extend({ from: s.minor, to: s.minor })),
  event('job.authorisation_required', titled.extend({ from: s.minor, to: s.minor, difference: s.minor })),
  event('job.removed', titled),
  event('job.assigned', titled.extend({ staffId: s.id, name: z.string() })),
  event('job.unassigned', titled),
  event('job.described', titled.extend({ statusWords: z.string().nullable() }), { customer: true }),
  event('job.started', titled, { customer: true }),
  event('job.paused', titled.extend({ reason: pauseReason, note: z.string() }), { customer: true }),
  event('job.finished', titled.extend({ minutes: z.int() }), { customer: true }),
  event('job.reopened', titled.extend({ reason: z.string() }), { customer: true }),
  event('job.part_issued', part),
  event('job.part_taken_back', part),
  event('quality.approved', z.object({ by: z.string(), note: z.string() }), { customer: true }),
  event('quality.rejected', z.object({ by: z.string(), reason: z.string() })),
] as const;
