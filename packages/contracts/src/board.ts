import { z } from 'zod';
import { query } from './core.ts';
import * as s from './shapes.ts';
import { laneMark, nextMove, person, stage } from './stages.ts';

export const workOrderCard = z.object({
  id: s.id,
  publicId: s.publicId,
  number: z.int(),
  stage,
  mark: laneMark.nullable(),
  vehicle: s.vehicleName.extend({ id: s.id }),
  customer: z.object({ id: s.id, name: z.string() }),
  promisedAt: s.instant.nullable(),
  /** One plain sentence: what is going on. */ sentence: z.string(),
  jobsDone: z.int(),
  jobsTotal: z.int(),
  jobPips: z.array(z.enum(['done', 'in_work', 'open', 'waiting', 'declined'])),
  technicians: z.array(person),
  outOfService: z.boolean(),
  waiting: z.boolean(),
  comeback: z.boolean(),
  arrival: z.enum(['drop_off', 'collection']),
  startsAt: s.instant.nullable(),
  stageSince: s.instant,
  total: s.minor,
  changedAt: s.instant,
  version: s.version,
  moves: z.array(nextMove),
});
export const listWorkOrders = query({
  name: 'listWorkOrders',
  summary: 'Work orders by state, technician, text',
  path: '/work-orders',
  may: { staff: 'workOrders.read' },
  input: z.object({
    open: s.flag.optional(),
    stage: stage.optional(),
    technicianId: s.id.optional(),
    outOfService: s.flag.optional(),
    late: s.flag.optional(),
    search: s.words(80).optional(),
    from: s.day.optional(),
    until: s.day.optional(),
    ...s.paged,
  }),
  output: s.pageOf(workOrderCard),
  refusals: [],
  staleOn: ['workOrder.*', 'job.*', 'estimate.*', 'vehicle.*'],
});
export const exportWorkOrders = {
  ...query({
    name: 'exportWorkOrders',
    summary: 'The filtered work orders as CSV',
    path: '/work-orders.csv',
    may: { staff: 'workOrders.export' },
    input: z.object({
      open: s.flag.optional(),
      stage: stage.optional(),
      technicianId: s.id.optional(),
      search: s.words(80).optional(),
      from: s.day.optional(),
      until: s.day.optional(),
    }),
    output: z.object({
      number: z.int(),
      plate: z.string(),
      vehicle: z.string(),
      customer: z.string(),
      stage: z.string(),
      opened: z.string(),
      promised: z.string(),
      closed: z.string(),
      jobs: z.int(),
      approved: z.string(),
      total: z.string(),
      currency: z.string(),
    }),
    refusals: [],
    staleOn: [],
  }),
  format: 'csv' as const,
};
export const getBoard = query({
  name: 'getBoard',
  summary: 'All open work orders in the columns of the board, the expected cars, and free hours today',
  path: '/board',
  may: { staff: 'workOrders.read' },
  input: z.object({
    technicianId: s.id.optional(),
    flag: z.enum(['out_of_service', 'waiting', 'late', 'due_today']).optional(),
  }),
  output: z.object({
    columns: z.array(
      z.object({
        mark: laneMark,
        stages: z.array(stage),
        limit: z.int().nullable(),
        count: z.int(),
        cards: z.array(workOrderCard),
      }),
    ),
    expected: z.array(
      z.object({
        workOrderId: s.id.nullable(),
        bookingId: s.id,
        time: s.wallTime,
        vehicle: s.vehicleName,
        customer: z.string(),
        arrival: z.enum(['drop_off', 'collection']),
      }),
    ),
    technicians: z.array(person.extend({ minutesFree: z.int(), minutesTotal: z.int() })),
  }),
  refusals: [],
  staleOn: ['workOrder.*', 'job.*', 'booking.*', 'estimate.*', 'inspection.*'],
});
