import type { InputOf, workOrders } from '@pitlane/contracts';
import type { Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { holdJob } from './clock.ts';

/**
 * Holds the job, its visit and one of its part lines until commit. Refuses not_found (also a line of another job, or one
 * that is no part), changed_meanwhile and, once the visit is over, already_done.
 */
export async function holdPartLine(scope: Scope, { jobId, lineId, version }: InputOf<typeof workOrders.takeBackPart>) {
  const { job, visit } = await holdJob(scope, jobId);
  if (version !== undefined && version !== job.version) refuse('changed_meanwhile', 'version');
  const line = found(
    await scope.sql
      .selectFrom('job_line')
      .select(['id', 'description', 'part_number', 'quantity', 'issued_quantity'])
      .where('shop_id', '=', scope.shopId)
      .where('job_id', '=', jobId)
      .where('id', '=', lineId)
      .where('kind', '=', 'part')
      .executeTakeFirst(),
  );
  if (visit.stage === 'closed' || visit.stage === 'cancelled') refuse('already_done');
  return { job, visit, line };
}
