import { reviews } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { holdReview } from '../decide.ts';

/** R-606 The shop's answer; the recorded event tells the writer. */
export default implement(reviews.answerReview, async (scope, { text, ...deciding }) => {
  const { refs } = await holdReview(scope, deciding);
  const row = await scope.sql
    .updateTable('review')
    .set((column) => ({
      answer: text,
      answered_at: scope.now,
      answered_by: asStaff(scope.actor).name,
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', deciding.reviewId)
    .returning('version')
    .executeTakeFirstOrThrow();
  scope.record('review.answered', refs, { text });
  return row;
});
