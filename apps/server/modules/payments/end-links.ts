import type { Scope } from '../../kernel/implement.ts';

/** Ends every working link of a bill; answers how many there were. */
export async function endLinks({ sql, shopId, now }: Scope, invoiceId: string): Promise<number> {
  const ended = await sql
    .updateTable('payment_link')
    .set({ revoked_at: now })
    .where('shop_id', '=', shopId)
    .where('invoice_id', '=', invoiceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
