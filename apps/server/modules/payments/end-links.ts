import type { Scope } from '../../kernel/implement.ts';

/** Ends the working links of a bill: all of them, or only those the desk made. Answers how many there were. */
export async function endLinks(
  { sql, shopId, now }: Scope,
  invoiceId: string,
  which: 'all' | 'desk' = 'all',
): Promise<number> {
  let ending = sql
    .updateTable('payment_link')
    .set({ revoked_at: now })
    .where('shop_id', '=', shopId)
    .where('invoice_id', '=', invoiceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now);
  if (which === 'desk') ending = ending.where('by_mail', '=', false);
  return Number((await ending.executeTakeFirst()).numUpdatedRows);
}
