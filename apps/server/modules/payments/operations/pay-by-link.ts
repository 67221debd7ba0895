import { payments } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { myAttemptView } from '../attempt-rows.ts';
import { beginAttempt, oneOpenTry } from '../begin-attempt.ts';
import { readLink } from '../read-link.ts';

export default implementOutside(
  payments.payByLink,
  async (outside, { shop, token, ...wish }) => {
    const { actor } = outside;
    const shopId = 'shopId' in actor && actor.shopId ? actor.shopId : refuse('not_found');
    const row = await beginAttempt(outside, shopId, async (scope) => ({
      bill: await readLink(scope, token),
      wish: { ...wish, by: 'link', byName: '', backTo: `/pay/${token}?shop=${shop}` },
    }));
    return myAttemptView(row);
  },
  oneOpenTry,
);
