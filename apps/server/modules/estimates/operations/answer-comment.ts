import { estimates } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { addComment } from '../add-comment.ts';
import { readEstimate, refsOfEstimate } from '../read-estimate.ts';

export default implement(estimates.answerComment, async (scope, { estimateId, text }) => {
  const row = await readEstimate(scope, estimateId);
  const { name } = asStaff(scope.actor);
  const { id } = await addComment(scope, {
    estimateId: row.id,
    estimateJobId: null,
    from: 'shop',
    author: name,
    text,
  });
  scope.record('estimate.answered', refsOfEstimate(row), { version: row.version, text });
  return { id };
});
