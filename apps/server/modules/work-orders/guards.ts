import type { RefusalCode, workOrders } from '@pitlane/contracts';
import { moveBetween, movesFrom } from '../../kernel/lifecycle.ts';
import { lifecycle } from './lifecycle.ts';

type Stage = workOrders.Stage;
type JobFacts = {
  readonly status: string;
  readonly decision: string;
  readonly booked: boolean;
};
/** What the guards look at: the jobs that were not taken off. */
export type Facts = {
  readonly agreed: number;
  readonly unfinished: number;
  readonly pending: number;
  readonly undecided: number;
};
export type Blocked = { readonly code: RefusalCode; readonly why: WhyKey };
export type WhyKey =
  | 'workOrders.why.notOffered'
  | 'workOrders.why.reason'
  | 'workOrders.why.sendFirst'
  | 'workOrders.why.notApproved'
  | 'workOrders.why.jobsUnfinished'
  | 'workOrders.why.qualityFirst'
  | 'workOrders.why.notAllowed';

/**
 * R-241 A job may be worked on when the customer approved it, or booked it and has not declined it.
 */
export const isAgreed = (job: JobFacts): boolean =>
  job.decision === 'approved' || (job.booked && job.decision !== 'declined');

/**
 * R-354 The customer agreed to another price and was not asked again: work may not begin. What was agreed and the
 * difference in minor units, or null.
 */
export function toAuthorise(
  job: JobFacts & { readonly agreed_total: number | null; readonly total: number },
): { agreed: number; difference: number } | null {
  if (isAgreed(job) || job.decision === 'declined' || job.agreed_total === null) return null;
  return { agreed: job.agreed_total, difference: job.total - job.agreed_total };
}

/** Counts what the guards need from the jobs of one work order. */
export function factsOf(jobs: readonly JobFacts[]): Facts {
  const agreed = jobs.filter(isAgreed);
  return {
    agreed: agreed.length,
    unfinished: jobs.filter((job) => (isAgreed(job) ? job.status !== 'done' : job.status === 'in_work')).length,
    pending: jobs.filter((job) => job.decision === 'pending').length,
    undecided: jobs.filter((job) => !isAgreed(job) && job.decision !== 'declined').length,
  };
}

/** The same once these jobs (by id) are decided: what they will be when the decisions are written. */
export const factsAfter = (
  jobs: readonly (JobFacts & { readonly id: string })[],
  decided: ReadonlyMap<string, string>,
): Facts => factsOf(jobs.map((job) => ({ ...job, decision: decided.get(job.id) ?? job.decision })));

/**
 * R-242 Work and waiting need an agreed job. R-243 Quality check needs every agreed job done; with nothing agreed it is
 * open only when nothing waits for a decision. R-244 Awaiting approval needs a job that was sent. Null when free to go.
 */
export function guard(to: Stage, facts: Facts): Blocked | null {
  if (to === 'awaiting_approval' && facts.pending === 0)
    return { code: 'move_not_allowed', why: 'workOrders.why.sendFirst' };
  if (['approved', 'in_progress', 'waiting_parts', 'waiting_customer'].includes(to) && facts.agreed === 0)
    return { code: 'not_approved', why: 'workOrders.why.notApproved' };
  if (to !== 'quality_check' && to !== 'ready') return null;
  if (facts.agreed === 0 && facts.undecided > 0) return { code: 'not_approved', why: 'workOrders.why.notApproved' };
  return facts.unfinished > 0 ? { code: 'jobs_unfinished', why: 'workOrders.why.jobsUnfinished' } : null;
}

/** Why this move may not be made, or null. `through` names the operation when one makes the move for a person. */
export function whyNot(from: Stage, to: Stage, facts: Facts, through: string | null = null): Blocked | null {
  const move = moveBetween(lifecycle, from, to);
  if (!move) return { code: 'move_not_allowed', why: 'workOrders.why.notOffered' };
  if (move.by && !move.by.includes(through ?? ''))
    return { code: 'move_not_allowed', why: 'workOrders.why.qualityFirst' };
  return guard(to, facts);
}

/** Every move the table knows from here, each with whether it may be made now. */
export function offered(from: Stage, facts: Facts): { to: Stage; needsReason: boolean; blocked: Blocked | null }[] {
  return movesFrom(lifecycle, from).map(({ to, move }) => ({
    to,
    needsReason: move.reason ?? false,
    blocked: whyNot(from, to, facts),
  }));
}

/** R-268 The counter of a visit (3/5): agreed jobs that are done, of all agreed jobs. */
export function tasksOf(jobs: readonly JobFacts[]): { done: number; total: number } {
  const agreed = jobs.filter(isAgreed);
  return { done: agreed.filter((job) => job.status === 'done').length, total: agreed.length };
}
