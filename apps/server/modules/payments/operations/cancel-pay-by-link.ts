import { payments } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { myAttemptView, newestAttempt } from '../attempt-rows.ts';
import { cancelAttempt } from '../cancel-attempt.ts';
import { readLink } from '../read-link.ts';

export default implementOutside(payments.cancelPayByLink, async (outside, { token }) => {
  const { actor } = outside;
  const shopId = 'shopId' in actor && actor.shopId ? actor.shopId : refuse('not_found');
  const row = await cancelAttempt(outside, shopId, async (scope) =>
    found(await newestAttempt(scope, (await readLink(scope, token)).id)),
  );
  return myAttemptView(row);
});
