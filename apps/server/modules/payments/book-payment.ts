import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { settle } from '../invoices/index.ts';
import { type Account, postEntry, withShopAmounts } from '../ledger/index.ts';
import { type Bill, checkPayable, openOfBill, readBill, refsOfBill } from './read-bill.ts';

export type Received = {
  readonly invoiceId: string;
  readonly method: 'cash' | 'bank' | 'terminal' | 'card' | 'mobile_money' | 'sepa' | 'wallet';
  readonly provider: 'stripe' | 'square' | 'mtn' | 'airtel' | 'flutterwave' | null;
  readonly providerRef: string | null;
  readonly attemptId: string | null;
  /** Minor units of the bill's currency, without tip. */
  readonly amount: number;
  readonly tip: number;
  readonly fee: number;
  readonly reference: string | null;
  readonly receivedOn: string;
  readonly takenBy: string;
};
export type Booked = {
  readonly id: string;
  readonly publicId: string;
  readonly allocated: number;
  readonly credit: number;
};

/** The account money lands in: the till, the bank, the terminal, or what a provider holds for us. */
export const accountOf = (method: Received['method'], provider: Received['provider']): Account =>
  provider ? `clearing:${provider}` : (method as 'cash' | 'bank' | 'terminal');

async function bookEntries(scope: Scope, id: string, bill: Bill, money: Received, allocated: number): Promise<void> {
  const { amount, tip, fee, receivedOn: day } = money;
  const account = accountOf(money.method, money.provider);
  const common = { sourceId: id, day, currency: bill.currency, customerId: bill.customer_id };
  const number = bill.number_text ?? '';
  await postEntry(scope, {
    ...common,
    kind: 'payment',
    description: number,
    lines: withShopAmounts(
      [
        { account, amount: amount + tip },
        { account: 'receivable', amount: -allocated, invoiceId: bill.id },
        { account: 'customer_credit', amount: -(amount - allocated) },
        { account: 'tips_owed', amount: -tip },
      ],
      bill.rate_micro,
    ),
  });
  if (fee > 0)
    await postEntry(scope, {
      ...common,
      kind: 'provider_fee',
      description: number,
      lines: withShopAmounts(
        [
          { account: 'provider_fees', amount: fee },
          { account, amount: -fee },
        ],
        bill.rate_micro,
      ),
    });
}

/**
 * R-642 Books money that came: the payment, what it settles, the ledger, all in the caller's transaction, which holds
 * the customer. R-643 What is more than the bill asks becomes credit. Refuses not_found, not_posted.
 */
export async function bookPayment(scope: Scope, money: Received): Promise<Booked> {
  const { sql, shopId, now } = scope;
  const bill = await readBill(scope, money.invoiceId);
  // Money that already came stays ours to keep, whatever became of the bill meanwhile: it is then credit.
  if (!money.attemptId) checkPayable(bill);
  const allocated = Math.min(money.amount, openOfBill(bill));
  const [id, publicId] = [newId(), newPublicId('pay')];
  await sql
    .insertInto('payment')
    .values({
      shop_id: shopId,
      id,
      public_id: publicId,
      customer_id: bill.customer_id,
      attempt_id: money.attemptId,
      method: money.method,
      provider: money.provider,
      provider_ref: money.providerRef,
      currency: bill.currency,
      rate_micro: bill.rate_micro,
      amount: money.amount,
      tip: money.tip,
      fee: money.fee,
      reference: money.reference,
      received_on: money.receivedOn,
      received_at: now,
      taken_by: money.takenBy,
      created_at: now,
    })
    .execute();
  if (allocated > 0) await allocateTo(scope, id, bill.id, allocated);
  await bookEntries(scope, id, bill, money, allocated);
  const credit = money.amount - allocated;
  scope.record('payment.received', refsOfBill(bill, id), {
    total: money.amount,
    currency: bill.currency,
    method: money.method,
    number: bill.number_text ?? '',
    credit,
  });
  return { id, publicId, allocated, credit };
}

/** Counts part of a payment against a bill; the ledger is the caller's. Answers the allocation's id. */
export async function allocateTo(scope: Scope, paymentId: string, invoiceId: string, amount: number): Promise<string> {
  const id = newId();
  await settle(scope, invoiceId, amount);
  await scope.sql
    .insertInto('payment_allocation')
    .values({ shop_id: scope.shopId, id, payment_id: paymentId, invoice_id: invoiceId, amount, at: scope.now })
    .execute();
  return id;
}
