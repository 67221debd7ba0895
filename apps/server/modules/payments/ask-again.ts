import { systemActor } from '../../kernel/actor.ts';
import type { Sweep, Work, WorkParts } from '../../kernel/implement.ts';
import { readAttempt } from './attempt-rows.ts';
import { POLL_QUEUE, REFUND_QUEUE } from './poll-plan.ts';
import { needAccount } from './provider-account.ts';
import { isOpen, settleAttempt } from './settle-attempt.ts';

/** A process that fell between asking and planning the next time is noticed this much later. */
const OVERDUE_MS = 10_000;

type Asked = { readonly shopId: string; readonly attemptId: string };

/** Asks the provider what became of a try and makes it ours. Throws when the provider cannot be reached. */
export async function askAttempt({ runner, services, clock }: WorkParts, { shopId, attemptId }: Asked): Promise<void> {
  const actor = systemActor(shopId, POLL_QUEUE);
  const request = { id: `${POLL_QUEUE}-${attemptId}`, address: '', device: '' };
  const seen = await runner.inShop(shopId, actor, request, async (scope) => {
    const row = await readAttempt(scope, attemptId);
    return { row, provider: await needAccount(scope, row.provider) };
  });
  if (seen.row.state === 'succeeded' || seen.row.state === 'review') return;
  const { id, provider_ref: providerRef, amount, currency } = seen.row;
  const found = await seen.provider.status({ id, providerRef, amount, currency });
  const after = await runner.inShop(shopId, actor, request, async (scope) => {
    await settleAttempt(scope, attemptId, found);
    return readAttempt(scope, attemptId);
  });
  if (!isOpen(after) || !after.next_poll_at) return;
  const afterSeconds = Math.max(1, Math.ceil((Date.parse(after.next_poll_at) - clock.now().getTime()) / 1000));
  await services.later.send(POLL_QUEUE, { shopId, attemptId }, { afterSeconds });
}

export const askAttemptWork: Work = (parts) => ({
  queue: POLL_QUEUE,
  handle: (asked: Asked) => askAttempt(parts, asked),
});

/** Tries and refunds whose next question is overdue, over all shops: no process remembers them. */
export const askForgotten: Sweep = ({ owner, clock, services }) => ({
  everySeconds: 15,
  run: async () => {
    const now = clock.now().getTime();
    const times = [new Date(now - OVERDUE_MS), new Date(now + OVERDUE_MS * 6)];
    // Moved on in the same statement, so that several workers and a slow provider make no heap of questions.
    const due = (table: string) => `
      update ${table} set next_poll_at = $2 where (shop_id, id) in (
        select shop_id, id from ${table} where state in ('created', 'pending') and next_poll_at < $1
        order by next_poll_at limit 100 for update skip locked)
      returning shop_id as "shopId", id`;
    const tries = await owner.query<{ shopId: string; id: string }>(due('payment_attempt'), times);
    for (const { shopId, id } of tries.rows) await services.later.send(POLL_QUEUE, { shopId, attemptId: id });
    const refunds = await owner.query<{ shopId: string; id: string }>(due('payment_refund'), times);
    for (const { shopId, id } of refunds.rows) await services.later.send(REFUND_QUEUE, { shopId, refundId: id });
  },
});
