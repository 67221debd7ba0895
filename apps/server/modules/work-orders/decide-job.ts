import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { holdVisit } from './visit.ts';

export type Decided = {
  readonly jobId: string;
  readonly decision: 'approved' | 'declined';
  /** portal, in_person, phone, message … */
  readonly how: string;
  readonly reason: string;
  /** The version of the job the customer saw; another one is refused as estimate_outdated. */
  readonly expectVersion?: number | undefined;
  /** Lets a declined job be approved after all. */
  readonly overturn?: boolean;
  /** Lets a job that the customer's own limit approved be declined after all, as long as nobody began it. */
  readonly withdraw?: boolean;
};

type Change = {
  readonly [column in 'shopId' | 'id' | 'decision' | 'how' | 'now']: string;
} & { readonly reason: string | null; readonly from: readonly string[] };

const change = (row: Change) =>
  tenant
    .updateTable('job')
    .set({
      decision: raw`${row.decision}::text`,
      decided_at: row.now,
      decided_how: row.how,
      decline_reason: row.reason,
      agreed_total: raw<number | null>`case when ${row.decision}::text = 'approved' then total end`,
    })
    .where('shop_id', '=', row.shopId)
    .where('id', '=', row.id)
    .where('removed_at', 'is', null)
    .where('decision', '=', raw<'pending'>`any(${row.from}::text[])`)
    .returning(['id', 'work_order_id', 'title', 'total', 'version']);
const anyVersion = statement(change);
const thisVersion = statement((row: Change & { readonly version: number }) =>
  change(row).where('version', '=', row.version),
);
const withdrawn = statement((row: Change & { readonly version: number | null }) =>
  change(row)
    .where('decided_how', '=', 'policy')
    .where('status', '=', 'open')
    .where('started_at', 'is', null)
    .where('version', '=', raw<number>`coalesce(${row.version}, version)`),
);

function changed({ shopId, now }: Scope, given: Decided) {
  const approved = given.decision === 'approved';
  const { jobId: id, decision, how, expectVersion: version } = given;
  const from = given.overturn && approved ? ['pending', 'declined'] : given.withdraw ? ['approved'] : ['pending'];
  const row = { shopId, id, decision, how, now, reason: approved ? null : given.reason || null, from };
  if (given.withdraw) return withdrawn({ ...row, version: version ?? null });
  return version === undefined ? anyVersion(row) : thisVersion({ ...row, version });
}

/**
 * Settles one job that waits for the customer. The caller records `job.approved` or `job.declined` (it knows the
 * estimate) and, after the last one, calls `estimateDecided`. Guard and change are one statement: two taps cannot both
 * win. Refuses not_found, estimate_outdated (changed, taken off or re-priced since it was sent), already_decided.
 */
export async function decideJob(
  scope: Scope,
  given: Decided,
): Promise<{ jobId: string; workOrderId: string; title: string; total: number; version: number }> {
  const [row] = await changed(scope, given);
  if (row)
    return { jobId: row.id, workOrderId: row.work_order_id, title: row.title, total: row.total, version: row.version };
  const job = await scope.sql
    .selectFrom('job')
    .select(['decision', 'version', 'removed_at'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', given.jobId)
    .executeTakeFirst();
  if (!job) return refuse('not_found');
  if (job.decision === 'approved' || job.decision === 'declined') return refuse('already_decided');
  return refuse('estimate_outdated');
}

/**
 * The jobs now wait for the customer: their estimate went out. Approved jobs keep their decision. Jobs that are not of
 * this work order, or were taken off, are not touched.
 */
export async function markJobsPending(scope: Scope, workOrderId: string, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await holdVisit(scope, workOrderId);
  await scope.sql
    .updateTable('job')
    .set({ decision: 'pending', decided_at: null, decided_how: null, decline_reason: null })
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .where('id', 'in', [...jobIds])
    .where('removed_at', 'is', null)
    .where('decision', '<>', 'approved')
    .execute();
}
