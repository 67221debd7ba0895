import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const inspectionState = z.enum(['in_progress', 'in_review', 'ready', 'sent']);
export const measuredValue = z.object({ key: z.string().max(40), value: z.number().min(-10_000).max(1_000_000) });
export const pointLimits = z.object({
  direction: z.enum(['min', 'max']),
  good: z.number(),
  monitor: z.number(),
  legal: z.number().nullable(),
});
export const point = z.object({
  key: z.string(),
  section: z.string(),
  name: z.string(),
  input: z.enum(['condition', 'measure']),
  unit: z.string().nullable(),
  decimals: z.int(),
  values: z.array(z.object({ key: z.string(), label: z.string() })),
  limits: pointLimits.nullable(),
  photoRequiredWhen: z.array(s.condition),
  condition: s.condition.nullable(),
  measured: z.array(measuredValue),
  note: z.string().nullable(),
  customerSentence: z.string().nullable(),
  photos: z.array(s.photo),
  jobId: s.id.nullable(),
  findingId: s.id.nullable(),
  previous: z
    .object({
      at: s.instant,
      odometerKm: z.int().nullable(),
      condition: s.condition,
      measured: z.array(measuredValue),
      note: z.string().nullable(),
    })
    .nullable(),
});
export const inspection = z.object({
  id: s.id,
  workOrderId: s.id,
  number: z.int(),
  name: z.string(),
  kind: z.enum(['courtesy', 'short', 'check_in']),
  state: inspectionState,
  vehicle: s.vehicleName.extend({ id: s.id }),
  technician: z.object({ id: s.id, name: z.string() }).nullable(),
  sections: z.array(z.object({ key: z.string(), name: z.string() })),
  points: z.array(point),
  counts: z.object({ good: z.int(), monitor: z.int(), urgent: z.int(), left: z.int(), total: z.int() }),
  startedAt: s.instant,
  finishedAt: s.instant.nullable(),
  reviewedAt: s.instant.nullable(),
  odometerKm: z.int().nullable(),
  version: s.version,
});
export const listTemplates = query({
  name: 'listTemplates',
  summary: 'Inspection templates, the fitting one first',
  path: '/inspection-templates',
  may: { staff: 'inspections.read' },
  input: z.object({ workOrderId: s.id.optional() }),
  output: z.object({
    items: z.array(
      z.object({ key: z.string(), name: z.string(), kind: z.string(), points: z.int(), suggested: z.boolean() }),
    ),
  }),
  refusals: [],
  staleOn: [],
});
export const startInspection = operation({
  name: 'startInspection',
  summary: 'Start looking the car over',
  path: '/work-orders/:workOrderId/inspections',
  may: { staff: 'inspections.write' },
  input: z.object({
    id: s.id.optional(),
    workOrderId: s.id,
    template: z.string().max(60).optional(),
    technicianId: s.id.optional(),
  }),
  output: z.object({ id: s.id, points: z.int() }),
  refusals: ['not_found', 'move_not_allowed', 'already_exists'],
  records: ['inspection.started'],
  offline: true,
});
export const getInspection = query({
  name: 'getInspection',
  summary: 'One inspection with every point and what was found last time',
  path: '/inspections/:inspectionId',
  may: { staff: 'inspections.read' },
  input: z.object({ inspectionId: s.id }),
  output: inspection,
  refusals: ['not_found'],
  staleOn: ['inspection.*', 'file.*', 'job.added', 'job.removed'],
  about: { inspection: 'inspectionId' },
});
export const recordPoint = operation({
  name: 'recordPoint',
  summary: 'Note what one point shows',
  method: 'PUT',
  path: '/inspections/:inspectionId/points/:point',
  may: { staff: 'inspections.write' },
  input: z.object({
    inspectionId: s.id,
    point: z.string().max(60),
    condition: s.condition.optional(),
    measured: z.array(measuredValue).max(12).optional(),
    note: s.words(2000).nullable().optional(),
    customerSentence: s.words(500).nullable().optional(),
  }),
  output: z.object({
    condition: s.condition.nullable(),
    suggested: s.condition.nullable(),
    why: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
    left: z.int(),
  }),
  refusals: ['not_found', 'move_not_allowed'],
  records: ['inspection.point_recorded'],
  offline: true,
});
export const recordSectionGood = operation({
  name: 'recordSectionGood',
  summary: 'All points left in a section are good',
  path: '/inspections/:inspectionId/sections/:section/good',
  may: { staff: 'inspections.write' },
  input: z.object({ inspectionId: s.id, section: z.string().max(60) }),
  output: z.object({ left: z.int() }),
  refusals: ['not_found', 'move_not_allowed'],
  records: ['inspection.point_recorded'],
  offline: true,
});
export const finishInspection = operation({
  name: 'finishInspection',
  summary: 'Done looking: over to the advisor',
  path: '/inspections/:inspectionId/finish',
  may: { staff: 'inspections.write' },
  input: z.object({ inspectionId: s.id, skipRest: z.boolean().default(false) }),
  output: z.object({ state: inspectionState }),
  refusals: ['not_found', 'points_left', 'photo_required', 'move_not_allowed'],
  records: ['inspection.finished'],
  offline: true,
});
export const reviewInspection = operation({
  name: 'reviewInspection',
  summary: 'The advisor has looked: ready to send, or back to the technician',
  path: '/inspections/:inspectionId/review',
  may: { staff: 'inspections.review' },
  input: z.object({ inspectionId: s.id, approve: z.boolean(), reason: s.words(500).default('') }),
  output: z.object({ state: inspectionState }),
  refusals: ['not_found', 'move_not_allowed'],
  records: ['inspection.reviewed', 'inspection.returned'],
});
const about = z.object({ name: z.string() });
export const inspectionEvents = [
  event('inspection.started', about, { customer: true }),
  event('inspection.point_recorded', z.object({ points: z.array(z.string()), condition: s.condition.nullable() })),
  event('inspection.finished', about.extend({ urgent: z.int(), monitor: z.int(), good: z.int() }), { customer: true }),
  event('inspection.reviewed', about),
  event('inspection.returned', about.extend({ reason: z.string() })),
  event('inspection.sent', about),
] as const;
