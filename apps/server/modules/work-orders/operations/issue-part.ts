import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { refsOfJob } from '../clock.ts';
import { isAgreed } from '../guards.ts';
import { holdPartLine } from '../hold-part-line.ts';

/**
 * R-277 Parts are handed out for agreed work only, never more than the line names; without a quantity all that is left of
 * it. Prices, totals and decisions stay as they are. Quantities in thousandths.
 */
export default implement(workOrders.issuePart, async (scope, input) => {
  const { sql, shopId, now, record, actor } = scope;
  const { job, visit, line } = await holdPartLine(scope, input);
  if (!isAgreed(job)) refuse('not_approved');
  const left = line.quantity - line.issued_quantity;
  if (left <= 0) refuse('already_done', 'quantity');
  const quantity = input.quantity ?? left;
  if (quantity > left) refuse('invalid_input', 'quantity');
  const issued = line.issued_quantity + quantity;
  await sql
    .updateTable('job_line')
    .set({ issued_quantity: issued, issued_at: now, issued_by: asStaff(actor).name })
    .where('shop_id', '=', shopId)
    .where('id', '=', line.id)
    .execute();
  record('job.part_issued', refsOfJob(visit, job), {
    title: job.title,
    part: line.description,
    partNumber: line.part_number,
    quantity,
  });
  return { issued, version: job.version };
});
