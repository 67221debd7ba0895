import type { Lifecycle } from '../../kernel/lifecycle.ts';

export type State = 'in_progress' | 'in_review' | 'ready' | 'sent';

/** R-312 The technician finishes, the advisor agrees or gives it back, and it goes out with the estimate. */
export const lifecycle: Lifecycle<State> = {
  in_progress: { in_review: { by: ['finishInspection'] } },
  in_review: { ready: { by: ['reviewInspection'] }, in_progress: { by: ['reviewInspection'], reason: true } },
  ready: { sent: { by: ['sendEstimate'] } },
  sent: {},
};

/** Stages of a visit in which the car can be looked over; a check-in may come before it is counted as here. */
export const inspectable: ReadonlySet<string> = new Set([
  'arrived',
  'inspecting',
  'awaiting_approval',
  'approved',
  'in_progress',
  'waiting_parts',
  'waiting_customer',
]);
export const beforeArrival: ReadonlySet<string> = new Set(['requested', 'scheduled', 'collecting']);
