import type { workOrders } from '@pitlane/contracts';
import type { Lifecycle } from '../../kernel/lifecycle.ts';

type Stage = workOrders.Stage;

const back = { reason: true } as const;
/** Made only by the operation named: nobody sets a car ready by dragging its card. */
const byQuality = { by: ['approveQuality'] } as const;

/**
 * R-240 The life of a work order. A move backwards, and calling a visit off, needs a reason; closed and cancelled end it:
 * a car that comes back gets a new work order.
 */
export const lifecycle: Lifecycle<Stage> = {
  requested: { scheduled: {}, arrived: {}, cancelled: back },
  scheduled: { collecting: {}, arrived: {}, cancelled: back },
  collecting: { arrived: {}, scheduled: back, cancelled: back },
  arrived: { inspecting: {}, awaiting_approval: {}, approved: {}, in_progress: {}, scheduled: back, cancelled: back },
  inspecting: {
    awaiting_approval: {},
    approved: {},
    in_progress: {},
    quality_check: {},
    arrived: back,
    cancelled: back,
  },
  awaiting_approval: { approved: {}, in_progress: {}, quality_check: {}, inspecting: back, cancelled: back },
  approved: {
    in_progress: {},
    waiting_parts: {},
    waiting_customer: {},
    quality_check: {},
    awaiting_approval: {},
    inspecting: back,
    cancelled: back,
  },
  in_progress: {
    waiting_parts: {},
    waiting_customer: {},
    quality_check: {},
    awaiting_approval: back,
    approved: back,
    inspecting: back,
    cancelled: back,
  },
  waiting_parts: { in_progress: {}, waiting_customer: {}, quality_check: {}, awaiting_approval: back, cancelled: back },
  waiting_customer: { in_progress: {}, waiting_parts: {}, quality_check: {}, awaiting_approval: back, cancelled: back },
  quality_check: { ready: byQuality, in_progress: back, cancelled: back },
  ready: { closed: {}, quality_check: back, in_progress: back },
  closed: {},
  cancelled: {},
};

/** Stages in which jobs may still be added, priced and decided. */
export const openForJobs: ReadonlySet<Stage> = new Set<Stage>([
  'requested',
  'scheduled',
  'collecting',
  'arrived',
  'inspecting',
  'awaiting_approval',
  'approved',
  'in_progress',
  'waiting_parts',
  'waiting_customer',
  'quality_check',
]);

/** Which column stamps the moment a stage is first reached; the lane shows it. */
export const stampOf = {
  arrived: 'arrived_at',
  awaiting_approval: 'inspected_at',
  approved: 'decided_at',
  in_progress: 'work_started_at',
  ready: 'ready_at',
  closed: 'closed_at',
} as const satisfies Partial<Record<Stage, string>>;
