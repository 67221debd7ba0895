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

/**
 * Settles one job that waits for the customer. The caller records `job.approved` or `job.declined` (it knows the
 * estimate) and, after the last one, calls `estimateDecided`. Guard and change are one statement: two taps cannot both
 * win. Refuses not_found, estimate_outdated (changed, taken off or re-priced since it was sent), already_decided.
 */
export async function decideJob(
  { sql, shopId, now }: Scope,
  given: Decided,
): Promise<{ jobId: string; workOrderId: string; title: string; total: number; version: number }> {
  const approved = given.decision === 'approved';
  const row = await sql
    .updateTable('job')
    .set((column) => ({
      decision: given.decision,
      decided_at: now,
      decided_how: given.how,
      decline_reason: approved ? null : given.reason || null,
      agreed_total: approved ? column.ref('total') : null,
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', given.jobId)
    .where('removed_at', 'is', null)
    .where(
      'decision',
      'in',
      given.overturn && approved ? ['pending', 'declined'] : given.withdraw ? ['approved'] : ['pending'],
    )
    .$if(given.withdraw ?? false, (query) =>
      query.where('decided_how', '=', 'policy').where('status', '=', 'open').where('started_at', 'is', null),
    )
    .$if(given.expectVersion !== undefined, (query) => query.where('version', '=', given.expectVersion ?? 0))
    .returning(['id', 'work_order_id', 'title', 'total', 'version'])
    .executeTakeFirst();
  if (row)
    return { jobId: row.id, workOrderId: row.work_order_id, title: row.title, total: row.total, version: row.version };
  const job = await sql
    .selectFrom('job')
    .select(['decision', 'version', 'removed_at'])
    .where('shop_id', '=', shopId)
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
