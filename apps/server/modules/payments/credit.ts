import { dayAt } from '../../kernel/calendar/zone.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { recordsOf } from '../customers/index.ts';
import { settle } from '../invoices/index.ts';
import { creditOf, postEntry, withShopAmounts } from '../ledger/index.ts';
import { readShop } from '../shops/index.ts';
import { allocateTo } from './book-payment.ts';
import { type Bill, checkPayable, openOfBill, refsOfBill } from './read-bill.ts';

/** What is left of each payment of a customer in a currency, oldest first. */
async function leftovers(scope: Scope, customerId: string, currency: string) {
  const { sql, shopId } = scope;
  const rows = await sql
    .selectFrom('payment as p')
    .leftJoin('payment_allocation as l', (join) =>
      join.onRef('l.shop_id', '=', 'p.shop_id').onRef('l.payment_id', '=', 'p.id').on('l.released_at', 'is', null),
    )
    .select(['p.id', 'p.amount', 'p.refunded'])
    .select((eb) => eb.fn.sum<string | null>('l.amount').as('settled'))
    .where('p.shop_id', '=', shopId)
    .where('p.customer_id', 'in', await recordsOf(scope, customerId))
    .where('p.currency', '=', currency)
    .groupBy(['p.shop_id', 'p.id', 'p.amount', 'p.refunded'])
    .orderBy('p.id')
    .execute();
  return rows.flatMap(({ id, amount, refunded, settled }) => {
    const left = amount - refunded - Number(settled ?? 0);
    return left > 0 ? [{ id, left }] : [];
  });
}

/**
 * R-654 Sets a customer's credit off against a bill of theirs, in the caller's transaction that holds the customer. With
 * `paymentId` only what is left of that payment counts. Answers the credit left. Refuses not_posted, amount_too_large.
 */
export async function useCredit(scope: Scope, bill: Bill, amount: number, paymentId?: string): Promise<number> {
  checkPayable(bill);
  const credit = await creditOf(scope, bill.customer_id, bill.currency);
  const parts = (await leftovers(scope, bill.customer_id, bill.currency)).filter(
    ({ id }) => paymentId === undefined || id === paymentId,
  );
  const most = paymentId === undefined ? credit : Math.min(credit, parts[0]?.left ?? 0);
  if (amount > most || amount > openOfBill(bill)) refuse('amount_too_large', 'amount');
  let left = amount;
  for (const part of parts) {
    const take = Math.min(left, part.left);
    if (take > 0) await allocateTo(scope, part.id, bill.id, take);
    left -= take;
  }
  // Credit that came from a credit note belongs to no payment.
  if (left > 0) await settle(scope, bill.id, left);
  const { timeZone } = await readShop(scope);
  await postEntry(scope, {
    kind: 'credit_applied',
    sourceId: newId(),
    day: dayAt(scope.clock.now(), timeZone),
    currency: bill.currency,
    customerId: bill.customer_id,
    description: bill.number_text ?? '',
    lines: withShopAmounts(
      [
        { account: 'customer_credit', amount },
        { account: 'receivable', amount: -amount, invoiceId: bill.id },
      ],
      bill.rate_micro,
    ),
  });
  const number = bill.number_text ?? '';
  scope.record('payment.allocated', refsOfBill(bill, paymentId), { total: amount, currency: bill.currency, number });
  return credit - amount;
}
