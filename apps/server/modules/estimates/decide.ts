import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { AuthorisationEntry, SignatureDrawing } from '../../schema/json.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { acceptQuote, decideJob, estimateDecided, holdVisit, type JobMark, jobMarks } from '../work-orders/index.ts';
import { customerOf, type Decision, type Ground, lastEntry, writeEntry } from './authorisations/write-entry.ts';
import { type EstimateRow, type FrozenJob, frozenJobs, isReplaced, refsOfEstimate } from './read-estimate.ts';
import { type Status, shownStatus, statusFrom, todayOf } from './status.ts';
import { billOf } from './totals.ts';

export type Choice = { readonly job: FrozenJob; readonly decision: 'approved' | 'declined'; readonly reason: string };
export type Deciding = {
  readonly row: EstimateRow;
  readonly choices: readonly Choice[];
  readonly how: Decision['how'];
  readonly who: string;
  readonly signature: string;
  readonly drawing?: SignatureDrawing | undefined;
  /** The number that was called. */
  readonly phone?: string | undefined;
  readonly policy?: AuthorisationEntry['policy'];
};

/** R-337 Only the newest version, still valid, of a visit that is not over can be decided. */
function checkOpen(scope: Scope, row: EstimateRow, shop: Shop, replaced: boolean): void {
  if (replaced) refuse('estimate_outdated');
  if (shownStatus(row, todayOf(scope, shop)) === 'expired') refuse('estimate_expired');
  if (!row.is_open) refuse('already_decided');
}

/** Pairs each choice with its frozen job; one that is decided this way already asks for nothing. */
export function choicesOf<C extends { readonly decision: 'approved' | 'declined'; readonly reason: string }>(
  jobs: readonly FrozenJob[],
  given: readonly C[],
  nameOf: (choice: C) => string,
  keyOf: (job: FrozenJob) => string,
): Choice[] {
  const byKey = new Map(jobs.map((job) => [keyOf(job), job]));
  const seen = new Set<string>();
  return given.flatMap((choice) => {
    const job = byKey.get(nameOf(choice)) ?? refuse('not_found', 'decisions');
    if (seen.has(job.id)) refuse('invalid_input', 'decisions');
    seen.add(job.id);
    return job.decision === choice.decision ? [] : [{ job, decision: choice.decision, reason: choice.reason }];
  });
}

/**
 * R-338 What was approved stays approved; a job that was declined may be approved after all while the visit is open and
 * the job is not done. R-352 What only the customer's own limit approved may be declined until it begins. Guard and
 * change are one statement, so of two taps at once only one decides.
 */
async function decideOne(scope: Scope, { row, how, who }: Deciding, choice: Choice): Promise<void> {
  const { sql, shopId, now, record } = scope;
  const { job, decision, reason } = choice;
  const overturn = job.decision === 'declined';
  const withdraw = isWithdrawal(choice) && how !== 'policy';
  const change = sql
    .updateTable('estimate_job')
    .set({ decision, reason: reason || null, decided_at: now, decided_by: who, how })
    .where('shop_id', '=', shopId)
    .where('id', '=', job.id)
    .where('decision', '=', withdraw ? 'approved' : decision === 'approved' && overturn ? 'declined' : 'pending')
    .executeTakeFirst();
  const expectVersion = job.job_version;
  const deciding = decideJob(scope, { jobId: job.job_id, decision, how, reason, expectVersion, overturn, withdraw });
  const unchanged = change.then(({ numUpdatedRows }) => {
    if (numUpdatedRows === 0n) refuse('already_decided');
  });
  const [, decided] = await Promise.all([unchanged, deciding]);
  const refs = { ...refsOfEstimate(row), job: job.job_id };
  const fact = { title: decided.title, total: job.total, how };
  if (decision === 'approved') record('job.approved', refs, fact);
  else record('job.declined', refs, { ...fact, reason });
}

const isWithdrawal = ({ job, decision }: Choice): boolean =>
  decision === 'declined' && job.decision === 'approved' && job.how === 'policy';

function refuseDone({ choices }: Deciding, marks: readonly JobMark[]): void {
  const done = new Set(marks.filter((job) => job.status === 'done').map((job) => job.id));
  if (choices.some(({ job }) => job.decision === 'declined' && done.has(job.job_id))) refuse('already_decided');
}

async function settle(scope: Scope, deciding: Deciding, status: Status, shop: Shop): Promise<void> {
  const { now } = scope;
  const { row, choices, how, signature, drawing } = deciding;
  const agreed = how === 'portal' && choices.some((choice) => choice.decision === 'approved');
  await scope.sql
    .updateTable('estimate')
    .set((column) => ({
      status,
      decided_at: now,
      viewed_at: how === 'policy' ? row.viewed_at : (row.viewed_at ?? now),
      signature: signature || column.ref('signature'),
      ...(drawing ? { signature_drawing: JSON.stringify(drawing) } : {}),
      signed_at: signature ? now : column.ref('signed_at'),
      terms: (agreed && shop.rules.terms) || column.ref('terms'),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
}

/** Holds the visit and reads what a decision stands on. Refuses as `checkOpen` does. */
async function holdAndRead(scope: Scope, row: EstimateRow): Promise<Ground> {
  // Whoever starts a job holds the visit first: the same order here keeps the two from waiting for each other.
  const [, shop, replaced, marks, last, customer] = await Promise.all([
    holdVisit(scope, row.work_order_id),
    readShop(scope),
    isReplaced(scope, row),
    jobMarks(scope, row.work_order_id),
    lastEntry(scope, row.work_order_id),
    customerOf(scope, row),
  ]);
  checkOpen(scope, row, shop, replaced);
  return { shop, marks, last, customer };
}

/**
 * Settles the choices of one version in the caller's transaction, moves the visit, and where the shop works without a
 * second click releases the work. Refuses already_decided, estimate_outdated, estimate_expired.
 */
export async function decide(
  scope: Scope,
  deciding: Deciding,
): Promise<{ status: Status; approvedTotal: number; approvedJobs: number }> {
  const { row, choices, how, who, signature } = deciding;
  const ground = await holdAndRead(scope, row);
  const { shop } = ground;
  if (choices.length === 0) refuse('already_decided');
  refuseDone(deciding, ground.marks);
  // Begun in this order they reach the database in this order: the jobs are read as the choices left them.
  const deciders = choices.map((choice) => decideOne(scope, deciding, choice));
  const [jobs] = await Promise.all([frozenJobs(scope, row.id), ...deciders]);
  const status = statusFrom(jobs, row.status);
  const decided = new Set(choices.map(({ job }) => job.id));
  await Promise.all([settle(scope, deciding, status, shop), writeEntry(scope, { ...deciding, decided, jobs }, ground)]);
  const approved = billOf(
    row,
    jobs.filter((job) => job.decision === 'approved'),
  ).sums;
  const { version, currency } = row;
  const refs = refsOfEstimate(row);
  scope.record('estimate.decided', refs, {
    version,
    approved: choices.filter((choice) => choice.decision === 'approved').length,
    declined: choices.filter((choice) => choice.decision === 'declined').length,
    approvedTotal: approved.total,
    currency,
    how,
    who,
    signed: signature !== '',
  });
  if (!shop.rules.recalculationNeedsStaff && approved.total !== row.total)
    scope.record('estimate.recalculated', refs, { version, total: approved.total, currency });
  await estimateDecided(scope, row.work_order_id);
  if (shop.rules.approvedStartsWork && approved.jobs > 0) await markConverted(scope, row);
  return { status, approvedTotal: approved.total, approvedJobs: approved.jobs };
}

/** R-339 An estimate becomes work exactly once. False when it was already. */
export async function markConverted(scope: Scope, row: EstimateRow): Promise<boolean> {
  const marked = await scope.sql
    .updateTable('estimate')
    .set({ converted_at: scope.now })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .where('converted_at', 'is', null)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return false;
  scope.record('estimate.converted', refsOfEstimate(row), { version: row.version });
  // A visit never becomes a quote again.
  if (row.quote) await acceptQuote(scope, row.work_order_id);
  return true;
}
