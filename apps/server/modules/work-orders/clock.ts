import type { workOrders } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { holdVisit, type Visit } from './visit.ts';
import { ownJobOnly } from './whose.ts';

export type PauseReason = z.output<typeof workOrders.pauseReason>;
export type HeldJob = {
  readonly id: string;
  readonly work_order_id: string;
  readonly title: string;
  readonly status: 'open' | 'in_work' | 'paused' | 'done';
  readonly decision: 'not_sent' | 'pending' | 'approved' | 'declined';
  readonly booked: boolean;
  readonly technician_id: string | null;
  readonly actual_minutes: number;
  /** What the customer agreed to pay; kept when the price changes. */
  readonly agreed_total: number | null;
  readonly version: number;
};

/** Holds a job and its work order until commit. What a technician may not touch is not found. */
export async function holdJob(scope: Scope, jobId: string): Promise<{ job: HeldJob; visit: Visit }> {
  const { sql, shopId, actor } = scope;
  const where = found(
    await sql
      .selectFrom('job')
      .select(['work_order_id', 'technician_id'])
      .where('shop_id', '=', shopId)
      .where('id', '=', jobId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  );
  ownJobOnly(actor, where.technician_id);
  const visit = await holdVisit(scope, where.work_order_id);
  const job = await sql
    .selectFrom('job')
    .select([
      'id',
      'work_order_id',
      'title',
      'status',
      'decision',
      'booked',
      'technician_id',
      'actual_minutes',
      'agreed_total',
      'version',
    ])
    .where('shop_id', '=', shopId)
    .where('id', '=', jobId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return { job: found(job), visit };
}

/** Stops the clocks that run on a job and adds up its minutes. Null when none ran. */
export async function stopClocks(
  { sql, shopId, now }: Scope,
  jobId: string,
  reason: string,
  note = '',
): Promise<number | null> {
  const stopped = await sql
    .updateTable('job_time')
    .set({ ended_at: raw<string>`greatest(started_at, ${now}::timestamptz)`, reason, note: note || null })
    .where('shop_id', '=', shopId)
    .where('job_id', '=', jobId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  if (stopped.length === 0) return null;
  return addUpMinutes({ sql, shopId }, jobId);
}

/** R-253 Actual minutes of a job are the sum of its finished clock times, rounded once. */
async function addUpMinutes({ sql, shopId }: Pick<Scope, 'sql' | 'shopId'>, jobId: string): Promise<number> {
  const row = await sql
    .updateTable('job')
    .set({
      actual_minutes: raw<number>`(select coalesce(round(sum(extract(epoch from ended_at - started_at)) / 60), 0)::int
        from job_time where shop_id = ${shopId} and job_id = ${jobId} and ended_at is not null)`,
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', jobId)
    .returning('actual_minutes')
    .executeTakeFirstOrThrow();
  return row.actual_minutes;
}

/** Pauses a job whose clock was stopped and records why; `visit` is the job's own. */
export async function setPaused(
  { sql, shopId, record }: Scope,
  job: Pick<HeldJob, 'id' | 'title' | 'technician_id'>,
  visit: Pick<Visit, 'refs'>,
  why: { reason: PauseReason; note: string },
): Promise<void> {
  await sql
    .updateTable('job')
    .set({ status: 'paused', pause_reason: why.reason })
    .where('shop_id', '=', shopId)
    .where('id', '=', job.id)
    .execute();
  record('job.paused', refsOfJob(visit, job), { title: job.title, ...why });
}

/** What an event about a job refers to. */
export function refsOfJob(
  visit: Pick<Visit, 'refs'>,
  job: { readonly id: string; readonly technician_id: string | null },
): Visit['refs'] {
  return { ...visit.refs, job: job.id, ...(job.technician_id ? { staff: job.technician_id } : {}) };
}
