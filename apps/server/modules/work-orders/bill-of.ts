import { sql as raw } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';

/** What stands open on a visit's bills (minor units of their currency): drafts and what was posted, credits taken off. */
export type Bill = { readonly open: number; readonly total: number; readonly currency: string; readonly paid: boolean };

/** R-275 The bills of a visit together; null when nothing was billed. Deposits are part of the final bill. */
export async function billOf({ sql, shopId }: Reading, workOrderId: string): Promise<Bill | null> {
  const row = await sql
    .selectFrom('invoices__bill')
    .select([
      raw<number>`coalesce(sum(open), 0)::bigint`.as('open'),
      raw<number>`coalesce(sum(total), 0)::bigint`.as('total'),
      raw<string | null>`min(currency)`.as('currency'),
      raw<boolean>`coalesce(bool_or(status = 'draft'), false)`.as('drafted'),
    ])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('kind', '=', 'invoice')
    .where('status', '<>', 'void')
    .executeTakeFirst();
  if (!row?.currency) return null;
  const open = Number(row.open);
  return { open, total: Number(row.total), currency: row.currency, paid: open <= 0 && !row.drafted };
}
