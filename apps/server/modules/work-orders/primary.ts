import type { workOrders } from '@pitlane/contracts';
import { isAgreed } from './guards.ts';

type Stage = workOrders.Stage;
type Primary = { action: string; to: Stage | null; jobs: number } | null;
type JobFacts = { readonly status: string; readonly decision: string; readonly booked: boolean };
const act = (action: string, to: Stage | null = null, jobs = 0): Primary => ({ action, to, jobs });

/**
 * R-267 The one next step of a work order. A job nobody has sent comes first while the car is here: silence costs the
 * customer most.
 */
export function primaryOf(
  stage: Stage,
  jobs: readonly JobFacts[],
  inspections: readonly { readonly state: string }[],
): Primary {
  const unsent = jobs.filter((job) => job.decision === 'not_sent' && !job.booked).length;
  const pending = jobs.filter((job) => job.decision === 'pending').length;
  const agreed = jobs.filter(isAgreed);
  const allDone = agreed.length > 0 && agreed.every((job) => job.status === 'done');
  const has = (state: string) => inspections.some((inspection) => inspection.state === state);
  if (stage === 'requested' || stage === 'scheduled' || stage === 'collecting') return act('check_in', 'arrived');
  if (stage === 'closed' || stage === 'cancelled') return null;
  if (stage === 'quality_check') return act('approve_quality', 'ready');
  if (stage === 'ready') return act('hand_over', 'closed');
  if (has('in_progress')) return act('finish_inspection');
  if (has('in_review')) return act('review');
  if (unsent > 0) return act('send_estimate', 'awaiting_approval', unsent);
  if (stage === 'arrived' && inspections.length === 0) return act('inspect', 'inspecting');
  if (stage === 'awaiting_approval' && pending > 0) return act('record_decision', null, pending);
  if (agreed.length === 0 && jobs.length > 0 && pending === 0) return act('check', 'quality_check');
  if (agreed.length === 0) return act('add_job');
  if (allDone) return act('check', 'quality_check', agreed.length);
  if (stage === 'approved') return act('convert', 'in_progress', agreed.length);
  return stage === 'in_progress' ? null : act('start_work', 'in_progress', agreed.length);
}
