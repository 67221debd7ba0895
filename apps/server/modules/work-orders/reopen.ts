import type { Scope } from '../../kernel/implement.ts';
import { type HeldJob, refsOfJob } from './clock.ts';
import type { Visit } from './visit.ts';

/** Opens a finished job again; its minutes stay. */
export async function reopen(
  { sql, shopId, record }: Scope,
  job: Pick<HeldJob, 'id' | 'title' | 'technician_id'>,
  visit: Visit,
  reason: string,
): Promise<void> {
  await sql
    .updateTable('job')
    .set({ status: 'open', done_at: null, pause_reason: null })
    .where('shop_id', '=', shopId)
    .where('id', '=', job.id)
    .execute();
  record('job.reopened', refsOfJob(visit, job), { title: job.title, reason });
}
