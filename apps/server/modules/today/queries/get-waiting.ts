import { today } from '@pitlane/contracts';
import { can } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { countRequested } from '../../bookings/index.ts';
import { countUnread } from '../../messages/index.ts';
import { countReviews } from '../../payments/index.ts';
import { countNew } from '../../reviews/index.ts';

/** R-294 One answer for all places of the console; what the role may not see is not even counted. */
export default answer(today.getWaiting, async (scope) => {
  const { actor } = scope;
  const [requests, messages, reviews, payments] = await Promise.all([
    can(actor, 'bookings.read') ? countRequested(scope) : 0,
    can(actor, 'messages.read') ? countUnread(scope) : 0,
    can(actor, 'reviews.read') ? countNew(scope) : 0,
    can(actor, 'money.manage') ? countReviews(scope) : 0,
  ]);
  return { requests, messages, reviews, payments };
});
