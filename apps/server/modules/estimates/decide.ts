import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { AuthorisationEntry, SignatureDrawing } from '../../schema/json.ts';
import { readShop } from '../shops/index.ts';
import {
  acceptQuote,
  decideJob,
  estimateDecided,
  holdVisit,
  type JobMark,
  jobMarks,
  readFacts,
  type Visit,
} from '../work-orders/index.ts';
import { photosSeen } from './authorisations/photos-seen.ts';
import { type Decision, type Ground, lastEntry, writeEntry } from './authorisations/write-entry.ts';
import { type EstimateRow, type FrozenJob, frozenJobs, isReplaced, refsOfEstimate } from './read-estimate.ts';
import { type Status, shownStatus, statusFrom, todayOf } from './status.ts';
import { billOf } from './totals.ts';

export type Choice = { readonly job: FrozenJob; readonly decision: 'approved' | 'declined'; readonly reason: string };
/** What a decision stands on, read while the visit is held. */
export type Held = Pick<Ground, 'shop' | 'last'> & {
  readonly visit: Visit;
  readonly replaced: boolean;
  readonly marks: readonly JobMark[];
};
export type Deciding = {
  readonly row: EstimateRow;
  /** All jobs of the version, as whoever decides saw them. */
  readonly seen: readonly FrozenJob[];
  readonly held: Held;
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
function checkOpen(scope: Scope, { row, held: { shop, replaced } }: Deciding): void {
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

function refuseDone({ choices, held }: Deciding): void {
  const done = new Set(held.marks.filter((job) => job.status === 'done').map((job) => job.id));
  if (choices.some(({ job }) => job.decision === 'declined' && done.has(job.job_id))) refuse('already_decided');
}

async function settle(scope: Scope, deciding: Deciding, status: Status, becomesWork: boolean): Promise<void> {
  const { now } = scope;
  const { row, choices, how, signature, drawing, held } = deciding;
  const agreed = how === 'portal' && choices.some((choice) => choice.decision === 'approved');
  await scope.sql
    .updateTable('estimate')
    .set((column) => ({
      status,
      decided_at: now,
      viewed_at: how === 'policy' ? row.viewed_at : (row.viewed_at ?? now),
      signature: signature || column.ref('signature'),
      ...(drawing ? { signature_drawing: JSON.stringify(drawing) } : {}),
      ...(becomesWork ? { converted_at: now } : {}),
      signed_at: signature ? now : column.ref('signed_at'),
      terms: (agreed && held.shop.rules.terms) || column.ref('terms'),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
}

/**
 * Holds the visit and reads what a decision stands on. Begun in one turn with the queue, after it: then nothing read
 * here can change any more. Whoever starts a job holds the visit first: the same order keeps the two from waiting for
 * each other.
 */
export async function holdAndRead(scope: Scope, row: EstimateRow): Promise<Held> {
  const [visit, shop, replaced, marks, last] = await Promise.all([
    holdVisit(scope, row.work_order_id),
    readShop(scope),
    isReplaced(scope, row),
    jobMarks(scope, row.work_order_id),
    lastEntry(scope, row.work_order_id),
  ]);
  return { visit, shop, replaced, marks, last };
}

/** Decides the jobs; answers all of the version as they then are, and what the ledger says beside them. */
async function decideAll(scope: Scope, deciding: Deciding): Promise<Ground & { readonly jobs: FrozenJob[] }> {
  const { row, choices, seen, held } = deciding;
  // Begun in this order they reach the database in this order: the jobs are read as the choices left them.
  const deciders = choices.map((choice) => decideOne(scope, deciding, choice));
  const [jobs, photos] = await Promise.all([
    frozenJobs(scope, row.id),
    photosSeen(scope, held.marks, seen),
    ...deciders,
  ]);
  return { jobs, photos, shop: held.shop, last: held.last };
}

/**
 * Settles the choices of one version in the caller's transaction, moves the visit, and where the shop works without a
 * second click releases the work. Refuses already_decided, estimate_outdated, estimate_expired.
 */
export async function decide(
  scope: Scope,
  deciding: Deciding,
): Promise<{ status: Status; approvedTotal: number; approvedJobs: number }> {
  const { row, choices, how, who, signature, held } = deciding;
  checkOpen(scope, deciding);
  if (choices.length === 0) refuse('already_decided');
  refuseDone(deciding);
  const ground = await decideAll(scope, deciding);
  const status = statusFrom(ground.jobs, row.status);
  const agreed = ground.jobs.filter((job) => job.decision === 'approved');
  const approved = billOf(row, agreed).sums;
  const decided = new Set(choices.map(({ job }) => job.id));
  const { rules } = held.shop;
  // The row was read behind the queue, so nobody else converts it meanwhile.
  const becomesWork = rules.approvedStartsWork && approved.jobs > 0 && row.converted_at === null;
  const [facts] = await Promise.all([
    readFacts(scope, row.work_order_id),
    settle(scope, deciding, status, becomesWork),
    writeEntry(scope, { ...deciding, decided, jobs: ground.jobs }, ground),
  ]);
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
  if (!rules.recalculationNeedsStaff && approved.total !== row.total)
    scope.record('estimate.recalculated', refs, { version, total: approved.total, currency });
  await estimateDecided(scope, held.visit, facts);
  if (becomesWork) await tellConverted(scope, row);
  return { status, approvedTotal: approved.total, approvedJobs: approved.jobs };
}

async function tellConverted(scope: Scope, row: EstimateRow): Promise<void> {
  scope.record('estimate.converted', refsOfEstimate(row), { version: row.version });
  // A visit never becomes a quote again.
  if (row.quote) await acceptQuote(scope, row.work_order_id);
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
  await tellConverted(scope, row);
  return true;
}
