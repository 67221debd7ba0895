import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { JobWithLines } from '../work-orders/index.ts';

/** How the jobs of this visit were approved in the version before; an unchanged approval is shown as such. */
async function earlierApprovals({ sql, shopId }: Scope, jobIds: readonly string[]) {
  const rows = await sql
    .selectFrom('estimate_job')
    .select(['job_id', 'reason', 'decided_at', 'decided_by', 'how'])
    .where('shop_id', '=', shopId)
    .where('job_id', 'in', [...jobIds])
    .where('decision', '=', 'approved')
    .orderBy('decided_at')
    .execute();
  return new Map(rows.map((row) => [row.job_id, row]));
}

/** R-331 Freezes what the customer will see: words, lines, amounts and version of each job. */
export async function freezeJobs(scope: Scope, estimateId: string, jobs: readonly JobWithLines[]): Promise<void> {
  const earlier = await earlierApprovals(
    scope,
    jobs.map(({ id }) => id),
  );
  await scope.sql
    .insertInto('estimate_job')
    .values(
      jobs.map((job, index) => {
        const known = job.decision === 'approved' ? earlier.get(job.id) : undefined;
        return {
          shop_id: scope.shopId,
          id: newId(),
          public_id: newPublicId('ej'),
          estimate_id: estimateId,
          job_id: job.id,
          job_version: job.version,
          position: index + 1,
          title: job.title,
          sentence: job.sentence,
          condition: job.condition,
          booked: job.booked,
          lines: JSON.stringify(
            job.lines.map(({ kind, description, partNumber, quantity, unitPrice, taxRateBp, net, tax }) => ({
              kind,
              description,
              partNumber,
              quantity,
              unitPrice,
              taxRateBp,
              net,
              tax,
            })),
          ),
          net: job.net,
          tax: job.tax,
          total: job.total,
          minutes: job.minutes,
          decision: job.decision === 'approved' ? ('approved' as const) : ('pending' as const),
          decided_at: known?.decided_at ?? null,
          decided_by: known?.decided_by ?? null,
          how: known?.how ?? null,
        };
      }),
    )
    .execute();
}
