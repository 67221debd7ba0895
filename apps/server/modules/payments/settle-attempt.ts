import type { Found } from '../../integrations/payments/port.ts';
import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { type AttemptRow, holdAttempt, refsOfAttempt } from './attempt-rows.ts';
import { type Booked, bookPayment } from './book-payment.ts';
import { holdCustomer } from './hold-customer.ts';
import { keepMethod } from './keep-method.ts';
import { pollAt } from './poll-plan.ts';
import { saveFailure } from './save-result.ts';

/** A provider may need a moment before it knows a try that was only just sent. */
const FORGETFUL_MS = 300_000;

export const isOpen = (row: Pick<AttemptRow, 'state'>): boolean => row.state === 'created' || row.state === 'pending';

/**
 * R-650 What the provider says becomes ours once: under the row's lock, and only while the try is open. Another amount or
 * currency than asked books nothing and waits for a person.
 */
export async function settleAttempt(scope: Scope, attemptId: string, found: Found): Promise<void> {
  const seen = await holdAttempt(scope, attemptId);
  // Later news of a try that counted as lost: the money did come.
  const late = seen.state === 'expired' || seen.state === 'failed';
  if (!isOpen(seen) && !(late && found.state === 'succeeded')) return;
  if (found.state === 'succeeded') return late ? review(scope, seen, found, 'late') : received(scope, seen, found);
  const over = scope.clock.now().getTime() >= Date.parse(seen.expires_at);
  if (found.state === 'pending' && !over) return askLater(scope, seen, found);
  if (found.state === 'pending') return saveFailure(scope, seen, 'expired', 'expired');
  const young = scope.clock.now().getTime() - Date.parse(seen.created_at) < FORGETFUL_MS;
  if (found.failure === 'never_started' && young) return askLater(scope, seen, found);
  return saveFailure(scope, seen, found.state, found.failure ?? 'declined');
}

async function askLater(scope: Scope, row: AttemptRow, found: Found): Promise<void> {
  await scope.sql
    .updateTable('payment_attempt')
    .set({
      polls: row.polls + 1,
      next_poll_at: pollAt(scope.clock, row.polls + 1, row.expires_at),
      provider_ref: row.provider_ref ?? found.providerRef,
    })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
}

async function received(scope: Scope, row: AttemptRow, found: Found): Promise<void> {
  if (found.amount !== row.amount) return review(scope, row, found, 'amount');
  if (found.currency !== row.currency) return review(scope, row, found, 'currency');
  await bookAttempt(scope, row, found);
  if (row.save_method && found.saved) await keepMethod(scope, row, found.saved);
}

/** Books the money of a try, once: `payment_of_attempt` refuses a second time. */
export async function bookAttempt(
  scope: Scope,
  row: AttemptRow,
  found: Pick<Found, 'amount' | 'fee' | 'providerRef'>,
): Promise<Booked> {
  await holdCustomer(scope, row.customer_id);
  const { timeZone } = await readShop(scope);
  const providerRef = found.providerRef ?? row.provider_ref;
  const booked = await bookPayment(scope, {
    invoiceId: row.invoice_id,
    method: row.method,
    provider: row.provider as 'mtn',
    providerRef,
    attemptId: row.id,
    amount: found.amount,
    tip: 0,
    fee: found.fee ?? 0,
    reference: providerRef,
    receivedOn: dayAt(scope.clock.now(), timeZone),
    takenBy: row.by_name,
  });
  await scope.sql
    .updateTable('payment_attempt')
    .set({
      state: 'succeeded',
      settled_at: scope.now,
      next_poll_at: null,
      failure: null,
      provider_ref: row.provider_ref ?? found.providerRef,
      version: row.version + 1,
    })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  return booked;
}

async function review(scope: Scope, row: AttemptRow, found: Found, reason: string): Promise<void> {
  const { state, amount, currency, fee } = found;
  await scope.sql
    .updateTable('payment_attempt')
    .set({
      state: 'review',
      found: JSON.stringify({ state, amount, currency, fee }),
      next_poll_at: null,
      provider_ref: row.provider_ref ?? found.providerRef,
      version: row.version + 1,
    })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  scope.record('payment.in_review', refsOfAttempt(row), {
    total: amount,
    currency,
    provider: row.provider,
    number: row.number_text ?? '',
    reason,
  });
}
