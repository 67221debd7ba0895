import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { anyOf } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { FrozenLine } from '../../schema/json.ts';

/** A job with its lines, in safety order, as an estimate freezes it. Amounts in minor units. */
export type JobWithLines = {
  readonly id: string;
  readonly publicId: string;
  readonly version: number;
  readonly position: number;
  readonly title: string;
  readonly sentence: string | null;
  readonly condition: 'good' | 'monitor' | 'urgent' | 'not_checked';
  readonly booked: boolean;
  readonly status: 'open' | 'in_work' | 'paused' | 'done';
  readonly decision: 'not_sent' | 'pending' | 'approved' | 'declined';
  readonly findingId: string | null;
  readonly inspectionId: string | null;
  readonly serviceId: string | null;
  readonly minutes: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly lines: FrozenLine[];
};

export type JobMark = Pick<JobWithLines, 'id' | 'status' | 'decision' | 'booked' | 'findingId'>;

const marks = statement(({ shopId, workOrderId }: { readonly shopId: string; readonly workOrderId: string }) =>
  tenant
    .selectFrom('job')
    .select(['id', 'status', 'decision', 'booked', 'finding_id as findingId'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('removed_at', 'is', null),
);

/** How far each job of a work order is and what it was found by; those that were taken off are absent. */
export const jobMarks = ({ shopId }: Reading, workOrderId: string): Promise<JobMark[]> =>
  marks({ shopId, workOrderId });

/** The jobs of a work order that were not taken off, with their lines: two queries. */
export async function jobsOf({ sql, shopId }: Reading, workOrderId: string): Promise<JobWithLines[]> {
  const jobs = await sql
    .selectFrom('job')
    .select([
      'id',
      'public_id as publicId',
      'version',
      'position',
      'title',
      'sentence',
      'condition',
      'booked',
      'status',
    ])
    .select(['decision', 'finding_id as findingId', 'inspection_id as inspectionId', 'service_id as serviceId'])
    .select(['estimated_minutes as minutes', 'net', 'tax', 'total'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  const lines = await linesOf(
    { sql, shopId },
    jobs.map((job) => job.id),
  );
  return jobs.map((job) => ({ ...job, lines: lines.get(job.id) ?? [] }));
}

/** A line as it stands on the job: with its id and what was handed out for it. */
export type StandingLine = FrozenLine & {
  readonly id: string;
  readonly issued: { readonly quantity: number; readonly at: string; readonly by: string } | null;
};

/** The lines of many jobs at once, by job, each with its id. */
export async function linesOf(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  jobIds: readonly string[],
): Promise<Map<string, StandingLine[]>> {
  const byJob = new Map<string, StandingLine[]>();
  if (jobIds.length === 0) return byJob;
  const rows = await sql
    .selectFrom('job_line')
    .select(['id', 'job_id', 'kind', 'description', 'part_number as partNumber', 'quantity', 'unit_price as unitPrice'])
    .select(['tax_rate_bp as taxRateBp', 'net', 'tax', 'issued_quantity', 'issued_at', 'issued_by'])
    .where('shop_id', '=', shopId)
    .where('job_id', '=', anyOf(jobIds))
    .orderBy('job_id')
    .orderBy('position')
    .execute();
  for (const { job_id, issued_quantity, issued_at, issued_by, ...line } of rows) {
    const issued = issued_at && { quantity: issued_quantity, at: issued_at, by: issued_by ?? '' };
    byJob.set(job_id, [...(byJob.get(job_id) ?? []), { ...line, issued: issued || null }]);
  }
  return byJob;
}
