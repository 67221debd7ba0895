import type { invoiceShapes, Refs } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { DocumentLine, LineKind } from './document.ts';

export type InvoiceStatus = z.output<typeof invoiceShapes.invoiceStatus>;

/** Bills with the names that stand on them. */
export function invoiceRows({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>) {
  return sql
    .selectFrom('invoice as i')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'i.shop_id').onRef('c.id', '=', 'i.customer_id'),
    )
    .leftJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'i.shop_id').onRef('v.id', '=', 'i.vehicle_id'),
    )
    .selectAll('i')
    .select(['c.name as customer', 'c.public_id as customer_public_id'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('i.shop_id', '=', shopId);
}
export type InvoiceRow = Awaited<ReturnType<typeof readInvoice>>;

/** One bill. Refuses not_found. */
export async function readInvoice(scope: Pick<Reading, 'sql' | 'shopId'>, id: string) {
  return found(await invoiceRows(scope).where('i.id', '=', id).executeTakeFirst());
}

/** One bill, held until commit: what changes a bill queues here. Refuses not_found. */
export async function holdInvoice(scope: Pick<Scope, 'sql' | 'shopId'>, id: string): Promise<InvoiceRow> {
  const held = await scope.sql
    .selectFrom('invoice')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return readInvoice(scope, found(held).id);
}

/** What is still to be paid, minor units; nothing on drafts, cancelled bills and credit notes. */
export function openAmount(row: Pick<InvoiceRow, 'kind' | 'status' | 'total' | 'paid' | 'credited'>): number {
  return row.kind === 'credit_note' || row.status === 'draft' || row.status === 'void'
    ? 0
    : row.total - row.paid - row.credited;
}

/** R-525 A posted bill with something open is overdue from the day after its due day, in the shop's own time. */
export function shownStatus(row: Pick<InvoiceRow, 'status' | 'due_on'>, today: string): InvoiceStatus {
  const open = row.status === 'posted' || row.status === 'part_paid';
  return open && row.due_on !== null && row.due_on < today ? 'overdue' : row.status;
}

/** What an event about this bill refers to. */
export function refsOfInvoice(
  row: Pick<InvoiceRow, 'id' | 'customer_id' | 'vehicle_id' | 'work_order_id' | 'estimate_id'>,
): Refs {
  return {
    invoice: row.id,
    customer: row.customer_id,
    ...(row.vehicle_id ? { vehicle: row.vehicle_id } : {}),
    ...(row.work_order_id ? { workOrder: row.work_order_id } : {}),
    ...(row.estimate_id ? { estimate: row.estimate_id } : {}),
  };
}

export type StoredLine = DocumentLine & { readonly id: string };

/** The lines of a bill in their order. */
export async function linesOfInvoice(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  invoiceId: string,
): Promise<StoredLine[]> {
  const rows = await sql
    .selectFrom('invoice_line')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('invoice_id', '=', invoiceId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as LineKind,
    description: row.description,
    jobId: row.job_id,
    jobTitle: row.job_title,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    taxRateBp: row.tax_rate_bp,
    amount: row.amount,
    net: row.net,
    tax: row.tax,
    total: row.total,
    cost: row.cost,
    rule: row.rule,
    creditsLineId: row.credits_line_id,
    depositId: row.deposit_id,
  }));
}
