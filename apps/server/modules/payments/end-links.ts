import type { Scope } from '../../kernel/implement.ts';

/** Ends the working links of a bill: all of them, those the desk made, or those in mails. Answers how many there were. */
export async function endLinks(
  { sql, shopId, now }: Scope,
  invoiceId: string,
  which: 'all' | 'desk' | 'mail',
): Promise<number> {
  let ending = sql
    .updateTable('payment_link')
    .set({ revoked_at: now })
    .where('shop_id', '=', shopId)
    .where('invoice_id', '=', invoiceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now);
  if (which !== 'all') ending = ending.where('by_mail', '=', which === 'mail');
  return Number((await ending.executeTakeFirst()).numUpdatedRows);
}
