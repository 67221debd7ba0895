import type { workOrders } from '@pitlane/contracts';
import { type Actor, can } from '../../kernel/actor.ts';

export type Primary = workOrders.NextAction;
export type WorkJob = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly decision: string;
  readonly booked: boolean;
  readonly technician_id: string | null;
  readonly technician: string | null;
  readonly pause_reason: string | null;
};

/** Reasons to pause that somebody else must end first: parts come, the customer answers, a colleague helps. */
const HELD_UP: ReadonlySet<string> = new Set(['parts', 'customer', 'help']);
const held = (job: WorkJob) => job.status === 'paused' && HELD_UP.has(job.pause_reason ?? '');

const about = (action: string, job: WorkJob): Primary => ({
  action,
  to: null,
  jobs: 1,
  job: { id: job.id, title: job.title, technician: job.technician, reason: held(job) ? job.pause_reason : null },
});

const mine = (actor: Actor, job: WorkJob) => actor.kind === 'staff' && job.technician_id === actor.staffId;

/** Starting is for whoever may work; a technician starts own jobs only. */
const mayStart = (actor: Actor, job: WorkJob) =>
  can(actor, 'jobs.work') && (mine(actor, job) || (actor.kind === 'staff' && actor.role !== 'TECH'));

/**
 * R-273 While work goes on the next step is a job: finish my running one, else start my next one, else wait for the
 * colleague whose clock runs, else start the next; one without a technician is given to somebody first, one that is held
 * up is waited for last. `agreed` holds at least one job that is not done.
 */
export function nextJob(agreed: readonly WorkJob[], actor: Actor): Primary {
  const left = agreed.filter((job) => job.status !== 'done');
  const running = left.filter((job) => job.status === 'in_work');
  const ready = left.filter((job) => job.status !== 'in_work' && !held(job));
  const own = running.find((job) => mine(actor, job));
  if (own) return about('finish_job', own);
  const ownReady = ready.find((job) => mine(actor, job));
  if (ownReady) return about('start_job', ownReady);
  const [atWork] = running;
  if (atWork) return about('wait_job', atWork);
  const [next] = ready;
  if (!next) return about('wait_job', left[0]!);
  if (!next.technician_id && can(actor, 'workOrders.write')) return about('assign_job', next);
  return about(mayStart(actor, next) ? 'start_job' : 'wait_job', next);
}
