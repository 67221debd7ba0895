import { reaction } from '../../../kernel/implement.ts';
import { ASK_QUEUE } from '../ask-for-review.ts';
import { askAt } from '../ask-time.ts';

/** A visit that closed is asked about a day later. */
export default reaction('reviews-plan-asking', ['workOrder.closed'], async (scope, event) => {
  const { workOrder } = event.refs;
  if (!workOrder) return;
  const at = await askAt(scope, event.at);
  const payload = { shopId: scope.shopId, workOrderId: workOrder, at: at.toISOString() };
  await scope.services.later.send(ASK_QUEUE, payload, { at, key: workOrder });
});
