import { hashToken, newId, newToken } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { waysFor } from './provider-account.ts';
import { openOfBill, readBill } from './read-bill.ts';
import { transferTo } from './transfer-to.ts';

const MAIL_DAYS = 60;
const DAY_MS = 86_400_000;

/** R-658 A new link that pays one bill, as a path; of its token only the hash is kept. */
export async function addLink(
  scope: Scope,
  { invoiceId, days, byMail }: { readonly invoiceId: string; readonly days: number; readonly byMail: boolean },
): Promise<{ readonly path: string; readonly expiresAt: Date }> {
  const { sql, shopId, now, clock } = scope;
  const token = newToken();
  const expiresAt = new Date(clock.now().getTime() + days * DAY_MS);
  await sql
    .insertInto('payment_link')
    .values({
      shop_id: shopId,
      id: newId(),
      invoice_id: invoiceId,
      token_hash: hashToken(token),
      expires_at: expiresAt,
      created_at: now,
      by_mail: byMail,
    })
    .execute();
  const { slug } = await readShop(scope);
  return { path: `/pay/${token}?shop=${slug}`, expiresAt };
}

/** The path in a mail that pays a bill without signing in; null when nothing is due, or there is no way to pay here. */
export async function mailedPayPath(scope: Scope, invoiceId: string): Promise<string | null> {
  const bill = await readBill(scope, invoiceId);
  if (openOfBill(bill) === 0) return null;
  const ways = await waysFor(scope, bill.currency);
  if (ways.length === 0 && (await transferTo(scope, bill)) === null) return null;
  return (await addLink(scope, { invoiceId, days: MAIL_DAYS, byMail: true })).path;
}
