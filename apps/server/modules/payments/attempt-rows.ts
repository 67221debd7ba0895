import type { payments, Refs } from '@pitlane/contracts';
import type { z } from 'zod';
import { stoppable } from '../../integrations/payments/port.ts';
import { asCustomer } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { recordsOf } from '../customers/index.ts';

type Reads = Pick<Reading, 'sql' | 'shopId'>;

/** Tries with the number of their bill and the name of who pays. */
export function attempts({ sql, shopId }: Reads) {
  return sql
    .selectFrom('payment_attempt as a')
    .innerJoin('invoices__bill as i', (join) =>
      join.onRef('i.shop_id', '=', 'a.shop_id').onRef('i.id', '=', 'a.invoice_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'a.shop_id').onRef('c.id', '=', 'a.customer_id'),
    )
    .selectAll('a')
    .select(['i.number_text', 'i.vehicle_id', 'i.work_order_id', 'i.public_id as bill_public_id', 'c.name as customer'])
    .where('a.shop_id', '=', shopId);
}
export type AttemptRow = Awaited<ReturnType<typeof readAttempt>>;

/** One try. Refuses not_found. */
export async function readAttempt(scope: Reads, id: string) {
  return found(await attempts(scope).where('a.id', '=', id).executeTakeFirst());
}

/** One try of the signed-in customer, under any of their records. Refuses not_found. */
export async function readMyAttempt(scope: Reading, publicId: string): Promise<AttemptRow> {
  const records = await recordsOf(scope, asCustomer(scope.actor).customerId);
  return found(
    await attempts(scope).where('a.public_id', '=', publicId).where('a.customer_id', 'in', records).executeTakeFirst(),
  );
}

/** One try, held until commit: what settles it queues here. Refuses not_found. */
export async function holdAttempt(scope: Reads, id: string): Promise<AttemptRow> {
  await scope.sql
    .selectFrom('payment_attempt')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return readAttempt(scope, id);
}

/** R-665 A try its provider took on ends on request, where the provider has a way for that. */
export const isCancellable = (row: AttemptRow): boolean =>
  row.state === 'pending' && row.provider_ref !== null && stoppable.has(row.provider);

export function attemptView(row: AttemptRow): z.output<typeof payments.attemptView> {
  return {
    id: row.id,
    publicId: row.public_id,
    invoiceId: row.invoice_id,
    number: row.number_text,
    customerId: row.customer_id,
    customer: row.customer ?? '',
    provider: row.provider as z.output<typeof payments.providerName>,
    method: row.method,
    amount: row.amount,
    currency: row.currency,
    state: row.state,
    redirectUrl: row.state === 'pending' ? row.redirect_url : null,
    failure: row.failure,
    found: row.found,
    providerRef: row.provider_ref,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    cancellable: isCancellable(row),
    settledAt: row.settled_at,
  };
}

/**
 * The same for the one who pays: what came is the shop's to look at, so a review reads as waiting; once it is booked, what
 * came is what was paid.
 */
export function myAttemptView(row: AttemptRow): z.output<typeof payments.myAttempt> {
  return {
    attempt: row.public_id,
    state: row.state === 'review' ? 'pending' : row.state,
    amount: row.state === 'succeeded' ? (row.found?.amount ?? row.amount) : row.amount,
    currency: row.currency,
    redirectUrl: row.state === 'pending' ? row.redirect_url : null,
    failure: row.failure,
    expiresAt: row.expires_at,
    cancellable: isCancellable(row),
  };
}

/** What an event about a try refers to. */
export const refsOfAttempt = (row: AttemptRow, payment?: string): Refs => ({
  invoice: row.invoice_id,
  customer: row.customer_id,
  ...(row.vehicle_id ? { vehicle: row.vehicle_id } : {}),
  ...(row.work_order_id ? { workOrder: row.work_order_id } : {}),
  ...(payment ? { payment } : {}),
});

/** The newest try for a bill, or null. */
export async function newestAttempt(scope: Reads, invoiceId: string): Promise<AttemptRow | null> {
  const row = await attempts(scope)
    .where('a.invoice_id', '=', invoiceId)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
