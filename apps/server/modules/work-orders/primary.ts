import type { workOrders } from '@pitlane/contracts';
import type { Actor } from '../../kernel/actor.ts';
import { isAgreed } from './guards.ts';
import { nextJob, type Primary, type WorkJob } from './next-job.ts';

type Stage = workOrders.Stage;
type Visit = {
  readonly stage: Stage;
  readonly jobs: readonly WorkJob[];
  readonly inspections: readonly { readonly state: string }[];
  /** Nobody agreed to a visit yet. */
  readonly quote?: boolean;
  /** The shop's rule: what the customer approves may be started at once. */
  readonly startsItself: boolean;
  /** The car is back with its driver, only its bill is open. */
  readonly awaitsPayment?: boolean;
};
const act = (action: string, to: Stage | null = null, jobs = 0): Primary => ({ action, to, jobs, job: null });

/** A quote is sent, answered, and made a visit. */
function quoteStep(
  jobs: readonly WorkJob[],
  { unsent, pending, agreed }: { unsent: number; pending: number; agreed: number },
): Primary | null {
  if (unsent > 0) return act('send_estimate', null, unsent);
  if (pending > 0) return act('record_decision', null, pending);
  if (agreed > 0) return act('convert', null, agreed);
  return jobs.length === 0 ? act('add_job') : null;
}

/**
 * R-267 The one next step of a work order. A job nobody has sent comes first while the car is here: silence costs the
 * customer most.
 */
export function primaryOf(
  { stage, jobs, inspections, startsItself, awaitsPayment, quote }: Visit,
  actor: Actor,
): Primary | null {
  const unsent = jobs.filter((job) => job.decision === 'not_sent' && !job.booked).length;
  const pending = jobs.filter((job) => job.decision === 'pending').length;
  const agreed = jobs.filter(isAgreed);
  const allDone = agreed.length > 0 && agreed.every((job) => job.status === 'done');
  const has = (state: string) => inspections.some((inspection) => inspection.state === state);
  if (quote && stage === 'requested') return quoteStep(jobs, { unsent, pending, agreed: agreed.length });
  if (stage === 'requested' || stage === 'scheduled' || stage === 'collecting') return act('check_in', 'arrived');
  if (stage === 'closed' || stage === 'cancelled') return null;
  if (stage === 'quality_check') return act('approve_quality', 'ready');
  if (stage === 'ready') return act(awaitsPayment ? 'await_payment' : 'hand_over', 'closed');
  if (has('in_progress')) return act('finish_inspection');
  if (has('in_review')) return act('review');
  if (unsent > 0) return act('send_estimate', 'awaiting_approval', unsent);
  if (stage === 'arrived' && inspections.length === 0) return act('inspect', 'inspecting');
  if (stage === 'awaiting_approval' && pending > 0) return act('record_decision', null, pending);
  if (agreed.length === 0 && jobs.length > 0 && pending === 0) return act('check', 'quality_check');
  if (agreed.length === 0) return act('add_job');
  if (allDone) return act('check', 'quality_check', agreed.length);
  if (stage === 'approved' && !startsItself) return act('convert', 'in_progress', agreed.length);
  if (stage === 'in_progress' || stage === 'approved') return nextJob(agreed, actor);
  return act('start_work', 'in_progress', agreed.length);
}
