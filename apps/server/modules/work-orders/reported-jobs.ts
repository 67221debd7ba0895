import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

export type ReportedJob = {
  readonly title: string;
  readonly sentence: string | null;
  readonly state: 'done' | 'declined' | 'open';
  readonly cause: string | null;
  readonly correction: string | null;
};

/** What a service report tells of a visit: what the customer said, and each job with how it ended. Refuses not_found. */
export async function reportedJobs(
  { sql, shopId }: Reading,
  workOrderId: string,
): Promise<{
  readonly concerns: readonly string[];
  readonly odometerKm: number | null;
  readonly closedAt: string | null;
  readonly jobs: readonly ReportedJob[];
}> {
  const visit = found(
    await sql
      .selectFrom('work_order')
      .select(['concerns', 'odometer_km', 'closed_at'])
      .where('shop_id', '=', shopId)
      .where('id', '=', workOrderId)
      .executeTakeFirst(),
  );
  const jobs = await sql
    .selectFrom('job')
    .select(['title', 'sentence', 'status', 'decision', 'cause', 'correction'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  return {
    concerns: visit.concerns,
    odometerKm: visit.odometer_km,
    closedAt: visit.closed_at,
    jobs: jobs.map(({ status, decision, ...job }) => ({
      ...job,
      state: status === 'done' ? 'done' : decision === 'declined' ? 'declined' : 'open',
    })),
  };
}
