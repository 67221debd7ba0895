import { hashToken } from '../../kernel/ids.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { type Bill, readBill } from './read-bill.ts';

/** R-658 The bill behind a link; a link that was ended or is over opens nothing. Refuses not_found, link_expired. */
export async function readLink(scope: Reading, token: string): Promise<Bill> {
  const row = found(
    await scope.sql
      .selectFrom('payment_link')
      .select(['invoice_id', 'expires_at', 'revoked_at'])
      .where('shop_id', '=', scope.shopId)
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst(),
  );
  if (row.revoked_at || Date.parse(row.expires_at) <= scope.clock.now().getTime()) refuse('link_expired');
  return readBill(scope, row.invoice_id);
}
