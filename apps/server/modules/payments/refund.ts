import { dayAt } from '../../kernel/calendar/zone.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { unsettle } from '../invoices/index.ts';
import { creditOf, postEntry, withShopAmounts } from '../ledger/index.ts';
import { readShop } from '../shops/index.ts';
import { accountOf } from './book-payment.ts';
import { holdCustomer } from './hold-customer.ts';
import { readPayment } from './payment-rows.ts';
import { pollAt, REFUND_QUEUE, waitSeconds } from './poll-plan.ts';

export type Payment = Awaited<ReturnType<typeof readPayment>>;

/** The parts of a payment that settle bills, newest first. */
export function activeAllocations({ sql, shopId }: Pick<Scope, 'sql' | 'shopId'>, paymentId: string) {
  return sql
    .selectFrom('payment_allocation')
    .select(['id', 'invoice_id', 'amount'])
    .where('shop_id', '=', shopId)
    .where('payment_id', '=', paymentId)
    .where('released_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** Takes up to `amount` off the bills a payment settled, the newest first; they are open again by as much. */
async function release(
  scope: Scope,
  payment: Payment,
  amount: number,
): Promise<{ invoiceId: string; amount: number }[]> {
  const { sql, shopId, now } = scope;
  const released: { invoiceId: string; amount: number }[] = [];
  let left = amount;
  for (const part of await activeAllocations(scope, payment.id)) {
    if (left === 0) break;
    const take = Math.min(left, part.amount);
    await unsettle(scope, part.invoice_id, take);
    await sql
      .updateTable('payment_allocation')
      .set({ released_at: now })
      .where('shop_id', '=', shopId)
      .where('id', '=', part.id)
      .execute();
    if (take < part.amount)
      await sql
        .insertInto('payment_allocation')
        .values({
          shop_id: shopId,
          id: newId(),
          payment_id: payment.id,
          invoice_id: part.invoice_id,
          amount: part.amount - take,
          at: now,
        })
        .execute();
    released.push({ invoiceId: part.invoice_id, amount: take });
    left -= take;
  }
  return released;
}

/**
 * R-656 Books money given back, in the caller's transaction that holds the customer: credit the customer has goes first,
 * then the bills it had settled open again. The ledger gets the reverse of what the payment booked.
 */
async function bookRefund(scope: Scope, refundId: string, payment: Payment, amount: number, reason: string) {
  const { sql, shopId } = scope;
  const { timeZone } = await readShop(scope);
  const credit = Math.max(0, await creditOf(scope, payment.customer_id, payment.currency));
  const settled = (await activeAllocations(scope, payment.id)).reduce((sum, part) => sum + part.amount, 0);
  const fromCredit = Math.max(Math.min(credit, amount), amount - settled);
  const released = await release(scope, payment, amount - fromCredit);
  await postEntry(scope, {
    kind: 'refund',
    sourceId: refundId,
    day: dayAt(scope.clock.now(), timeZone),
    currency: payment.currency,
    customerId: payment.customer_id,
    description: reason,
    lines: withShopAmounts(
      [
        ...released.map((part) => ({ account: 'receivable' as const, amount: part.amount, invoiceId: part.invoiceId })),
        { account: 'customer_credit' as const, amount: fromCredit },
        { account: accountOf(payment.method, payment.provider as 'mtn' | null), amount: -amount },
      ],
      payment.rate_micro,
    ),
  });
  await sql
    .updateTable('payment')
    .set({ refunded: payment.refunded + amount })
    .where('shop_id', '=', shopId)
    .where('id', '=', payment.id)
    .execute();
}

export type Refunding = { readonly amount: number; readonly reason: string; readonly byName: string };

/**
 * R-655 Writes a refund before money leaves. By hand it is booked at once; through a provider it waits for the provider's
 * word. Never more than the payment has left, refunds under way counted. Refuses amount_too_large, partial_refund_off.
 */
export async function openRefund(scope: Scope, paymentId: string, { amount, reason, byName }: Refunding) {
  const { sql, shopId, now, clock, services } = scope;
  const first = await readPayment(scope, paymentId);
  await holdCustomer(scope, first.customer_id);
  const payment = await readPayment(scope, paymentId);
  const running = await sql
    .selectFrom('payment_refund')
    .select((eb) => eb.fn.sum<string | null>('amount').as('sum'))
    .where('shop_id', '=', shopId)
    .where('payment_id', '=', paymentId)
    .where('state', 'in', ['created', 'pending'])
    .executeTakeFirst();
  if (amount > payment.amount - payment.refunded - Number(running?.sum ?? 0)) refuse('amount_too_large', 'amount');
  const kind = payment.provider ? services.payments.kinds.get(payment.provider as 'mtn') : null;
  if (kind && !kind.partialRefund && amount !== payment.amount) refuse('partial_refund_off', 'amount');
  const [id, publicId] = [newId(), newPublicId('re')];
  const byHand = payment.provider === null;
  await sql
    .insertInto('payment_refund')
    .values({
      shop_id: shopId,
      id,
      public_id: publicId,
      payment_id: paymentId,
      amount,
      reason,
      state: byHand ? 'succeeded' : 'created',
      by_name: byName,
      created_at: now,
      settled_at: byHand ? now : null,
      next_poll_at: byHand ? null : pollAt(clock, 0),
    })
    .execute();
  const refs = { customer: payment.customer_id, payment: payment.id };
  const money = { total: amount, currency: payment.currency, reason };
  if (byHand) {
    await bookRefund(scope, id, payment, amount, reason);
    scope.record('payment.refunded', refs, money);
  } else {
    scope.record('payment.refund_started', refs, money);
    await services.later.send(REFUND_QUEUE, { shopId, refundId: id }, { afterSeconds: waitSeconds(0) });
  }
  return { id, payment, byHand };
}

/** R-657 What a provider says of a refund becomes ours once, under the row's lock. */
export async function settleRefund(
  scope: Scope,
  refundId: string,
  said: {
    readonly state: 'pending' | 'succeeded' | 'failed';
    readonly providerRef: string | null;
    readonly failure: string | null;
  },
): Promise<void> {
  const { sql, shopId, now, clock } = scope;
  const seen = found(
    await sql
      .selectFrom('payment_refund')
      .selectAll()
      .where('shop_id', '=', shopId)
      .where('id', '=', refundId)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (seen.state !== 'created' && seen.state !== 'pending') return;
  const update = sql.updateTable('payment_refund').where('shop_id', '=', shopId).where('id', '=', refundId);
  const providerRef = said.providerRef ?? seen.provider_ref;
  if (said.state === 'pending') {
    await update.set({ state: 'pending', provider_ref: providerRef, next_poll_at: pollAt(clock, 3) }).execute();
    return;
  }
  const first = await readPayment(scope, seen.payment_id);
  await holdCustomer(scope, first.customer_id);
  const payment = await readPayment(scope, seen.payment_id);
  const { failure } = said;
  await update
    .set({ state: said.state, provider_ref: providerRef, failure, settled_at: now, next_poll_at: null })
    .execute();
  const refs = { customer: payment.customer_id, payment: payment.id };
  const money = { total: seen.amount, currency: payment.currency };
  if (said.state === 'failed') scope.record('payment.refund_failed', refs, { ...money, reason: failure ?? 'declined' });
  else {
    await bookRefund(scope, refundId, payment, seen.amount, seen.reason);
    scope.record('payment.refunded', refs, { ...money, reason: seen.reason });
  }
}
