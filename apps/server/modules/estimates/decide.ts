import { sql as raw } from 'kysely';
import { change } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { AuthorisationEntry, SignatureDrawing } from '../../schema/json.ts';
import { readShop } from '../shops/index.ts';
import {
  acceptQuote,
  decideJob,
  estimateDecided,
  factsAfter,
  holdVisit,
  type JobMark,
  jobMarks,
  type Visit,
} from '../work-orders/index.ts';
import { photosOnJobs, photosSeen } from './authorisations/photos-seen.ts';
import { type Decision, type Ground, lastEntry, writeEntry } from './authorisations/write-entry.ts';
import { type EstimateRow, type FrozenJob, frozenJobs, refsOfEstimate, type SeenJob } from './read-estimate.ts';
import { type Status, shownStatus, statusFrom, todayOf } from './status.ts';
import { billOf } from './totals.ts';

export type Choice = { readonly job: SeenJob; readonly decision: 'approved' | 'declined'; readonly reason: string };
/** What a decision stands on, read while the visit is held. */
export type Held = Pick<Ground, 'shop' | 'last'> & {
  readonly visit: Visit;
  readonly marks: readonly JobMark[];
  /** The version's jobs behind the queue; `seen` may be older. */
  readonly jobs: readonly FrozenJob[];
  readonly photos: Awaited<ReturnType<typeof photosOnJobs>>;
};
export type Deciding = {
  readonly row: EstimateRow;
  /** All jobs of the version, as whoever decides saw them. */
  readonly seen: readonly SeenJob[];
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
function checkOpen(scope: Scope, { row, held: { shop } }: Deciding): void {
  if (row.replaced) refuse('estimate_outdated');
  if (shownStatus(row, todayOf(scope, shop)) === 'expired') refuse('estimate_expired');
  if (!row.is_open) refuse('already_decided');
}

/** Pairs each choice with its frozen job; one that is decided this way already asks for nothing. */
export function choicesOf<C extends { readonly decision: 'approved' | 'declined'; readonly reason: string }>(
  jobs: readonly SeenJob[],
  given: readonly C[],
  nameOf: (choice: C) => string,
  keyOf: (job: SeenJob) => string,
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

type Change = {
  readonly [column in 'shopId' | 'id' | 'decision' | 'now' | 'who' | 'how' | 'from']: string;
} & { readonly reason: string | null };
const decideFrozen = change((row: Change) =>
  tenant
    .updateTable('estimate_job')
    .set({
      decision: row.decision as FrozenJob['decision'],
      reason: row.reason,
      decided_at: row.now,
      decided_by: row.who,
      how: row.how,
    })
    .where('shop_id', '=', row.shopId)
    .where('id', '=', row.id)
    .where('decision', '=', row.from as FrozenJob['decision']),
);

/**
 * R-338 What was approved stays approved; a job that was declined may be approved after all while the visit is open and
 * the job is not done. R-352 What only the customer's own limit approved may be declined until it begins. Guard and
 * change are one statement, so of two taps at once only one decides. Answers the job's title, to be recorded.
 */
async function decideOne(scope: Scope, { how, who }: Deciding, choice: Choice): Promise<string> {
  const { shopId, now } = scope;
  const { job, decision, reason } = choice;
  const overturn = job.decision === 'declined';
  const withdraw = isWithdrawal(choice) && how !== 'policy';
  const from = withdraw ? 'approved' : decision === 'approved' && overturn ? 'declined' : 'pending';
  const frozen = decideFrozen({ shopId, id: job.id, decision, reason: reason || null, now, who, how, from });
  const expectVersion = job.job_version;
  const deciding = decideJob(scope, { jobId: job.job_id, decision, how, reason, expectVersion, overturn, withdraw });
  const unchanged = frozen.then((count) => (count === 0 ? refuse('already_decided') : undefined));
  const [, decided] = await Promise.all([unchanged, deciding]);
  return decided.title;
}

function recordJob({ record }: Scope, { row, how }: Deciding, choice: Choice, title: string): void {
  const { job, decision, reason } = choice;
  const refs = { ...refsOfEstimate(row), job: job.job_id };
  const fact = { title, total: job.total, how };
  if (decision === 'approved') record('job.approved', refs, fact);
  else record('job.declined', refs, { ...fact, reason });
}

const isWithdrawal = ({ job, decision }: Choice): boolean =>
  decision === 'declined' && job.decision === 'approved' && job.how === 'policy';

function refuseDone({ choices, held }: Deciding): void {
  const done = new Set(held.marks.filter((job) => job.status === 'done').map((job) => job.id));
  if (choices.some(({ job }) => job.decision === 'declined' && done.has(job.job_id))) refuse('already_decided');
}

type Settled = {
  readonly [column in 'shopId' | 'id' | 'now' | 'status']: string;
} & { readonly [column in 'viewedAt' | 'signature' | 'drawing' | 'convertedAt' | 'terms']: string | null };
/** What is null stays as it is. */
const settled = change((row: Settled) =>
  tenant
    .updateTable('estimate')
    .set({
      status: row.status as Status,
      decided_at: row.now,
      viewed_at: row.viewedAt,
      signature: raw`coalesce(${row.signature}, signature)`,
      signature_drawing: raw`coalesce(${row.drawing}::jsonb, signature_drawing)`,
      converted_at: raw`coalesce(${row.convertedAt}::timestamptz, converted_at)`,
      signed_at: raw`case when ${row.signature}::text is null then signed_at else ${row.now}::timestamptz end`,
      terms: raw`coalesce(${row.terms}, terms)`,
    })
    .where('shop_id', '=', row.shopId)
    .where('id', '=', row.id),
);

async function settle(scope: Scope, deciding: Deciding, status: Status, becomesWork: boolean): Promise<void> {
  const { now, shopId } = scope;
  const { row, choices, how, signature, drawing, held } = deciding;
  const agreed = how === 'portal' && choices.some((choice) => choice.decision === 'approved');
  await settled({
    shopId,
    id: row.id,
    now,
    status,
    viewedAt: how === 'policy' ? row.viewed_at : (row.viewed_at ?? now),
    signature: signature || null,
    drawing: drawing ? JSON.stringify(drawing) : null,
    convertedAt: becomesWork ? now : null,
    terms: (agreed && held.shop.rules.terms) || null,
  });
}

/**
 * Holds the visit and reads what a decision stands on. Begun in one turn with the queue, after it: then nothing read
 * here can change any more. Whoever starts a job holds the visit first: the same order keeps the two from waiting for
 * each other.
 */
export async function holdAndRead(
  scope: Scope,
  { id, workOrderId }: { readonly id: string; readonly workOrderId: string },
  seen: readonly SeenJob[],
): Promise<Held> {
  const [visit, shop, marks, jobs, photos, last] = await Promise.all([
    holdVisit(scope, workOrderId),
    readShop(scope),
    jobMarks(scope, workOrderId),
    frozenJobs(scope, id),
    photosOnJobs(scope, seen),
    lastEntry(scope, workOrderId),
  ]);
  return { visit, shop, marks, jobs, photos, last };
}

/** All jobs of the version as these choices leave them. */
function jobsAfter(scope: Scope, { held, choices, how, who }: Deciding): FrozenJob[] {
  const chosen = new Map(choices.map((choice) => [choice.job.id, choice]));
  return held.jobs.map((job) => {
    const choice = chosen.get(job.id);
    if (!choice) return job;
    const { decision, reason } = choice;
    return { ...job, decision, reason: reason || null, decided_at: scope.now, decided_by: who, how };
  });
}

/**
 * Settles the choices of one version in the caller's transaction, moves the visit, and where the shop works without a
 * second click releases the work. Refuses already_decided, estimate_outdated, estimate_expired.
 */
export async function decide(
  scope: Scope,
  deciding: Deciding,
): Promise<{ status: Status; approvedTotal: number; approvedJobs: number }> {
  const { row, choices, seen, held } = deciding;
  checkOpen(scope, deciding);
  if (choices.length === 0) refuse('already_decided');
  refuseDone(deciding);
  const jobs = jobsAfter(scope, deciding);
  const status = statusFrom(jobs, row.status);
  const agreed = jobs.filter((job) => job.decision === 'approved');
  const bill = billOf(row, agreed, held.shop.locale);
  const approved = bill.sums;
  const decided = new Set(choices.map(({ job }) => job.id));
  const { rules } = held.shop;
  // The row was read behind the queue, so nobody else converts it meanwhile.
  const becomesWork = rules.approvedStartsWork && approved.jobs > 0 && row.converted_at === null;
  const ground = { photos: await photosSeen(scope, held.marks, seen, held.photos), shop: held.shop, last: held.last };
  const facts = factsAfter(held.marks, new Map(choices.map(({ job, decision }) => [job.job_id, decision])));
  // All changes go together; what they mean is recorded in the order it happened.
  const moves: (() => void)[] = [];
  const later: Scope = {
    ...scope,
    record: (name, refs, data) => void moves.push(() => scope.record(name, refs, data)),
  };
  const [titles, entry] = await Promise.all([
    Promise.all(choices.map((choice) => decideOne(scope, deciding, choice))),
    writeEntry(scope, { ...deciding, decided, jobs, bill }, ground),
    settle(scope, deciding, status, becomesWork),
    estimateDecided(later, held.visit, facts),
  ]);
  for (const [nth, choice] of choices.entries()) recordJob(scope, deciding, choice, titles[nth] ?? choice.job.title);
  scope.record('authorisation.recorded', refsOfEstimate(row), entry);
  recordDecided(scope, deciding, approved.total);
  for (const move of moves) move();
  if (becomesWork) await tellConverted(scope, row);
  return { status, approvedTotal: approved.total, approvedJobs: approved.jobs };
}

function recordDecided(
  scope: Scope,
  { row, choices, how, who, signature, held }: Deciding,
  approvedTotal: number,
): void {
  const { version, currency } = row;
  const refs = refsOfEstimate(row);
  scope.record('estimate.decided', refs, {
    version,
    approved: choices.filter((choice) => choice.decision === 'approved').length,
    declined: choices.filter((choice) => choice.decision === 'declined').length,
    approvedTotal,
    currency,
    how,
    who,
    signed: signature !== '',
  });
  if (!held.shop.rules.recalculationNeedsStaff && approvedTotal !== row.total)
    scope.record('estimate.recalculated', refs, { version, total: approvedTotal, currency });
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
