import type { payments } from '@pitlane/contracts';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

type Reads = Pick<Reading, 'sql' | 'shopId'>;
type Row = z.output<typeof payments.paymentRow>;

/** Payments with the name of who paid. */
export function paymentRows({ sql, shopId }: Reads) {
  return sql
    .selectFrom('payment as p')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'p.shop_id').onRef('c.id', '=', 'p.customer_id'),
    )
    .selectAll('p')
    .select('c.name as customer')
    .where('p.shop_id', '=', shopId);
}
export type PaymentRow = Awaited<ReturnType<typeof readPayment>>;

/** One payment. Refuses not_found. */
export async function readPayment(scope: Reads, id: string) {
  return found(await paymentRows(scope).where('p.id', '=', id).executeTakeFirst());
}

type Part = {
  readonly payment_id: string;
  readonly invoice_id: string;
  readonly amount: number;
  readonly number_text: string | null;
  readonly bill_public_id: string | null;
};

/** The bills payments settle, by payment. */
export async function partsOf({ sql, shopId }: Reads, paymentIds: readonly string[]): Promise<Map<string, Part[]>> {
  if (paymentIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom('payment_allocation as l')
    .innerJoin('invoices__bill as i', (join) =>
      join.onRef('i.shop_id', '=', 'l.shop_id').onRef('i.id', '=', 'l.invoice_id'),
    )
    .select(['l.payment_id', 'l.invoice_id', 'l.amount', 'i.number_text', 'i.public_id as bill_public_id'])
    .where('l.shop_id', '=', shopId)
    .where('l.payment_id', 'in', [...paymentIds])
    .where('l.released_at', 'is', null)
    .orderBy('l.id')
    .execute();
  return Map.groupBy(rows, (row) => row.payment_id);
}

export function rowView(row: PaymentRow, parts: readonly Part[]): Row {
  const settled = parts.reduce((sum, part) => sum + part.amount, 0);
  return {
    id: row.id,
    publicId: row.public_id,
    customerId: row.customer_id,
    customer: row.customer ?? '',
    method: row.method,
    provider: row.provider as Row['provider'],
    amount: row.amount,
    tip: row.tip,
    refunded: row.refunded,
    left: Math.max(0, row.amount - row.refunded - settled),
    currency: row.currency,
    reference: row.reference,
    receivedOn: row.received_on,
    takenBy: row.taken_by,
    invoices: parts.map((part) => ({ id: part.invoice_id, number: part.number_text, amount: part.amount })),
  };
}

/** One payment with its bills and refunds, and what the reader may do with it. */
export async function paymentView(scope: Reading, id: string): Promise<z.output<typeof payments.paymentView>> {
  const row = await readPayment(scope, id);
  const [parts, refunds] = await Promise.all([
    partsOf(scope, [id]),
    scope.sql
      .selectFrom('payment_refund')
      .selectAll()
      .where('shop_id', '=', scope.shopId)
      .where('payment_id', '=', id)
      .orderBy('id', 'desc')
      .execute(),
  ]);
  const view = rowView(row, parts.get(id) ?? []);
  const may = [
    ...(can(scope.actor, 'payments.refund') && row.refunded < row.amount ? ['refund'] : []),
    ...(can(scope.actor, 'payments.take') && view.left > 0 ? ['allocate'] : []),
  ];
  return {
    ...view,
    fee: row.fee,
    receivedAt: row.received_at,
    attemptId: row.attempt_id,
    reconciledAt: row.reconciled_at,
    refunds: refunds.map((each) => ({
      id: each.id,
      amount: each.amount,
      reason: each.reason,
      state: each.state,
      failure: each.failure,
      by: each.by_name,
      at: each.created_at,
    })),
    may,
  };
}
