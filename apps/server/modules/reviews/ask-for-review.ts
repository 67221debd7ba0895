import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { tooEarly } from '../../kernel/too-early.ts';
import { readShop } from '../shops/index.ts';
import { firstOpen } from './ask-time.ts';
import { finishedServices, visitOf } from './visit-of.ts';

export const ASK_QUEUE = 'ask-for-review';
const LIVES_MS = 60 * 86_400_000;
type Due = { readonly shopId: string; readonly workOrderId: string; readonly at: string };

/** R-600 Asks about a closed visit, once: the row of the link is the mark. Answers whether it asked now. */
export async function askForReview(scope: Scope, workOrderId: string): Promise<boolean> {
  const { sql, shopId, now, record } = scope;
  const { rules } = await readShop(scope);
  if (rules.askForReviews === false) return false;
  const visit = await visitOf(scope, workOrderId);
  if (visit?.stage !== 'closed') return false;
  const { anythingDone } = await finishedServices(scope, workOrderId);
  if (!anythingDone) return false;
  const asked = await sql
    .insertInto('review_link')
    .values({
      shop_id: shopId,
      id: newId(),
      work_order_id: workOrderId,
      customer_id: visit.customerId,
      vehicle_id: visit.vehicleId,
      asked_at: now,
      expires_at: new Date(Date.parse(now) + LIVES_MS).toISOString(),
    })
    .onConflict((conflict) => conflict.constraint('review_link_visit').doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows !== 1n) return false;
  record('review.asked', visit.refs, { number: visit.number });
  return true;
}

/** R-600 The asking itself: never before its time, and put off while the shop is closed. */
export const askForReviewWork: Work = ({ runner, services, clock }) => ({
  queue: ASK_QUEUE,
  handle: async (payload: Due) => {
    const { shopId, workOrderId, at } = payload;
    if (await tooEarly({ services, clock }, { queue: ASK_QUEUE, payload, due: new Date(at) })) return;
    const request = { id: `review-${workOrderId}`, address: '', device: '' };
    await runner.inShop(shopId, systemActor(shopId, ASK_QUEUE), request, async (scope) => {
      const open = await firstOpen(scope, clock.now());
      if (open > clock.now())
        await services.later.send(
          ASK_QUEUE,
          { shopId, workOrderId, at: open.toISOString() },
          { at: open, key: `${workOrderId} ${open.toISOString()}` },
        );
      else await askForReview(scope, workOrderId);
    });
  },
});
