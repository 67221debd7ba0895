import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { addComment } from '../add-comment.ts';
import { customerName, frozenJobs, readMyEstimate, refsOfEstimate } from '../read-estimate.ts';

export default implement(estimates.commentEstimate, async (scope, { estimate, text, job }) => {
  const row = await readMyEstimate(scope, estimate);
  const about = job === null ? null : (await frozenJobs(scope, row.id)).find((one) => one.public_id === job);
  if (about === undefined) found(about, 'job');
  const author = await customerName(scope, row.customer_id ?? '');
  const added = await addComment(scope, {
    estimateId: row.id,
    estimateJobId: about?.id ?? null,
    from: 'customer',
    author,
    text,
  });
  const refs = { ...refsOfEstimate(row), ...(about ? { job: about.job_id } : {}) };
  scope.record('estimate.commented', refs, { version: row.version, text });
  return { id: added.publicId };
});
