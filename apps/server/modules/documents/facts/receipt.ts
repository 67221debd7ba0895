import type { Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { receiptPaper } from '../papers/receipt.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

async function paymentOf({ sql, shopId }: Reading, paymentId: string) {
  const row = await sql
    .selectFrom('payments__received')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', paymentId)
    .executeTakeFirst();
  return found(row);
}

/** Which bills a payment settles now, by their numbers. */
async function settledBy({ sql, shopId }: Reading, paymentId: string) {
  const rows = await sql
    .selectFrom('payments__allocated as a')
    .innerJoin('invoices__bill as i', (join) =>
      join.onRef('i.shop_id', '=', 'a.shop_id').onRef('i.id', '=', 'a.invoice_id'),
    )
    .select(['i.number_text', 'a.amount'])
    .where('a.shop_id', '=', shopId)
    .where('a.payment_id', '=', paymentId)
    .orderBy('a.id')
    .execute();
  return rows.map(({ number_text, amount }) => ({ number: number_text ?? '', amount: Number(amount) }));
}

/** What a receipt says of one payment, as it stands now: what was paid back since stands on it too. */
export async function drawReceipt(scope: Reading, paymentId: string): Promise<Drawn> {
  const payment = await paymentOf(scope, paymentId);
  const reader = await readReader(scope, payment.customer_id ?? '');
  const frame = await readFrame(scope, reader.locale);
  const number = (payment.public_id ?? '').slice(3, 11).toUpperCase();
  const facts = {
    number,
    currency: payment.currency ?? '',
    to: reader.to,
    amount: Number(payment.amount),
    tip: Number(payment.tip),
    refunded: Number(payment.refunded),
    method: payment.method ?? '',
    reference: payment.reference,
    receivedOn: payment.received_on ?? '',
    paidFor: await settledBy(scope, paymentId),
  };
  return drawnWith(frame, facts, { name: number, draw: () => receiptPaper(frame, facts), keys: [] });
}
