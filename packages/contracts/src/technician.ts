import { z } from 'zod';
import { query } from './core.ts';
import { decision, issued, jobStatus } from './jobs.ts';
import { lineKind } from './services.ts';
import * as s from './shapes.ts';
import { stage } from './stages.ts';

/* The technician's surface: own work only. */
export const jobSheet = z.object({
  jobId: s.id,
  workOrderId: s.id,
  number: z.int(),
  stage,
  vehicle: s.vehicleName.extend({ id: s.id }),
  customerName: z.string(),
  title: z.string(),
  concern: z.string().nullable(),
  cause: z.string().nullable(),
  correction: z.string().nullable(),
  statusWords: z.string().nullable(),
  condition: s.condition,
  status: jobStatus,
  decision,
  /** May be worked on: approved, or booked and not declined. */
  agreed: z.boolean(),
  estimatedMinutes: s.minutes,
  actualMinutes: s.minutes,
  runningSince: s.instant.nullable(),
  promisedAt: s.instant.nullable(),
  keyTag: z.string().nullable(),
  lines: z.array(
    z.object({
      id: s.id,
      kind: lineKind,
      description: z.string(),
      partNumber: z.string().nullable(),
      quantity: s.quantity,
      issued: issued.nullable(),
    }),
  ),
  photos: z.array(s.photo),
  notes: z.array(z.object({ id: s.id, text: z.string(), author: z.string(), at: s.instant })),
  outOfService: z.boolean(),
  version: s.version,
});
export const inspectionTask = z.object({
  inspectionId: s.id,
  workOrderId: s.id,
  number: z.int(),
  vehicle: s.vehicleName.extend({ id: s.id }),
  name: z.string(),
  state: z.string(),
  /** Nobody has taken it yet: whoever writes in it first does. */
  free: z.boolean(),
  left: z.int(),
  total: z.int(),
  promisedAt: s.instant.nullable(),
});
export const listMyJobs = query({
  name: 'listMyJobs',
  summary: 'What I work on: my jobs, inspections that are mine or nobody’s, cars to look over and to check in',
  path: '/my-jobs',
  may: { staff: 'jobs.work' },
  input: z.object({}),
  output: z.object({
    jobs: z.array(jobSheet),
    inspections: z.array(inspectionTask),
    /** Cars that are here, that nobody has looked over and no one else is on. */
    toInspect: z.array(
      z.object({
        workOrderId: s.id,
        number: z.int(),
        vehicle: s.vehicleName.extend({ id: s.id }),
        keyTag: z.string().nullable(),
        promisedAt: s.instant.nullable(),
      }),
    ),
    arrivals: z.array(
      z.object({
        workOrderId: s.id,
        number: z.int(),
        vehicle: s.vehicleName.extend({ id: s.id }),
        customerName: z.string(),
        startsAt: s.instant.nullable(),
        stage,
      }),
    ),
  }),
  refusals: [],
  staleOn: ['job.*', 'workOrder.*', 'inspection.*', 'vehicle.*', 'booking.*', 'quality.*', 'estimate.*'],
});
