import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { refsOfJob } from '../clock.ts';
import { holdPartLine } from '../hold-part-line.ts';

/** R-278 Handing out is undone as a whole, with an event of its own: what was handed out before stays told. */
export default implement(workOrders.takeBackPart, async (scope, input) => {
  const { sql, shopId, record } = scope;
  const { job, visit, line } = await holdPartLine(scope, input);
  if (line.issued_quantity === 0) refuse('already_done');
  await sql
    .updateTable('job_line')
    .set({ issued_quantity: 0, issued_at: null, issued_by: null })
    .where('shop_id', '=', shopId)
    .where('id', '=', line.id)
    .execute();
  record('job.part_taken_back', refsOfJob(visit, job), {
    title: job.title,
    part: line.description,
    partNumber: line.part_number,
    quantity: line.issued_quantity,
  });
  return { issued: 0, version: job.version };
});
