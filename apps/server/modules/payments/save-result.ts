import type { Scope } from '../../kernel/implement.ts';
import { type AttemptRow, refsOfAttempt } from './attempt-rows.ts';

/** Ends a try that brought no money, and says so. `failure` is a code the payer may be told. */
export async function saveFailure(
  scope: Scope,
  row: AttemptRow,
  state: 'failed' | 'expired',
  failure: string,
): Promise<void> {
  await scope.sql
    .updateTable('payment_attempt')
    .set({ state, failure, settled_at: scope.now, next_poll_at: null, version: row.version + 1 })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  const { amount: total, currency, provider, method } = row;
  const fact = { total, currency, number: row.number_text ?? '', provider, method };
  // Who stopped a payment themselves is not told that it failed.
  if (failure === 'cancelled') scope.record('payment.cancelled', refsOfAttempt(row), fact);
  else scope.record('payment.failed', refsOfAttempt(row), { ...fact, reason: failure });
}
