import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { choicesOf, decide, holdAndRead } from '../decide.ts';
import { queueFor } from '../lock.ts';
import { jobsToChoose, readEstimate } from '../read-estimate.ts';

/** R-341 What the customer said by phone or at the desk is kept with how and who; the customer is told of it. */
export default implement(estimates.recordDecision, async (scope, input) => {
  const { estimateId: id } = input;
  // Read before queueing: of two calls that both saw a job undecided, the second must not overturn the first.
  const { jobs, workOrderId } = await jobsToChoose(scope, id);
  const [, row, held] = await Promise.all([
    queueFor(scope, workOrderId),
    readEstimate(scope, id),
    holdAndRead(scope, { id, workOrderId }, jobs),
  ]);
  const choices = choicesOf(
    jobs,
    input.decisions,
    (choice) => choice.jobId,
    (job) => job.job_id,
  );
  const { status, approvedTotal } = await decide(scope, {
    row,
    seen: jobs,
    held,
    choices,
    how: input.how,
    who: input.who,
    signature: '',
    phone: input.how === 'phone' ? input.phone : undefined,
  });
  return { status, approvedTotal };
});
