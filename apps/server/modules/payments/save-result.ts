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
  scope.record('payment.failed', refsOfAttempt(row), {
    total: row.amount,
    currency: row.currency,
    number: row.number_text ?? '',
    provider: row.provider,
    method: row.method,
    reason: failure,
  });
}
