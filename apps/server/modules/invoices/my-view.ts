import type { invoices, OutputOf } from '@pitlane/contracts';
import { asCustomer } from '../../kernel/actor.ts';
import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { recordsOf } from '../customers/index.ts';
import { readLetterhead, readShop } from '../shops/index.ts';
import { byRateOf } from './document.ts';
import { type InvoiceRow, invoiceRows, linesOfInvoice, openAmount, shownStatus } from './read-invoice.ts';
import { readRules } from './rules.ts';
import { transferAccount } from './transfer-account.ts';
import { buyerOf, vehicleOf } from './view.ts';

export type MyInvoice = OutputOf<typeof invoices.getMyInvoice>;
type MyRow = OutputOf<typeof invoices.listMyInvoices>['items'][number];

/** R-530 A customer's own bills: never drafts, and what was billed to records merged into theirs. */
export async function myInvoiceRows(scope: Reading) {
  const records = await recordsOf(scope, asCustomer(scope.actor).customerId);
  return invoiceRows(scope).where('i.customer_id', 'in', records).where('i.status', '<>', 'draft');
}

/** One bill of the signed-in customer by its public id. Refuses not_found. */
export async function readMyInvoice(scope: Reading, publicId: string): Promise<InvoiceRow> {
  return found(await (await myInvoiceRows(scope)).where('i.public_id', '=', publicId).executeTakeFirst());
}

/** One posted bill by its public id, whoever it belongs to: for links that were handed out. Refuses not_found. */
export async function readByPublicId(scope: Reading, publicId: string): Promise<InvoiceRow> {
  return found(
    await invoiceRows(scope).where('i.public_id', '=', publicId).where('i.status', '<>', 'draft').executeTakeFirst(),
  );
}

/** A bill as its customer's list shows it. */
export function myRowView(row: InvoiceRow, today: string, visits: ReadonlyMap<string, string>): MyRow {
  return {
    id: row.public_id,
    kind: row.kind,
    status: shownStatus(row, today),
    number: row.number_text ?? '',
    vehicle: vehicleOf(row),
    workOrder: visits.get(row.work_order_id ?? '') ?? null,
    currency: row.currency,
    total: row.total,
    open: openAmount(row),
    issuedOn: row.issued_on ?? '',
    dueOn: row.due_on,
  };
}

/** The public ids of the visits bills belong to, by their own. */
export async function visitsOf({ sql, shopId }: Reading, bills: readonly InvoiceRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(bills.flatMap((bill) => bill.work_order_id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom('work_orders__visit')
    .select(['id', 'public_id'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', row.public_id ?? '']));
}

/** R-530 A bill as its customer sees it: opaque ids, no costs, no internal words. */
export async function myInvoiceView(scope: Reading, row: InvoiceRow): Promise<MyInvoice> {
  const shop = await readShop(scope);
  const { rules } = await readRules(scope, shop);
  const lines = await linesOfInvoice(scope, row.id);
  const { name, address, taxNumber } = await buyerOf(scope, row);
  const credited = row.credits_id
    ? await invoiceRows(scope).where('i.id', '=', row.credits_id).executeTakeFirst()
    : null;
  const { legalName } = await readLetterhead(scope);
  const payee = { name: shop.name, legalName };
  const transfer = { number: row.number_text ?? '', amount: openAmount(row), currency: row.currency };
  return {
    ...myRowView(row, dayAt(scope.clock.now(), shop.timeZone), await visitsOf(scope, [row])),
    net: row.net,
    tax: row.tax,
    paid: row.kind === 'credit_note' ? 0 : row.paid,
    credited: row.credited,
    byRate: byRateOf(lines),
    lines: lines.map(({ kind, jobTitle, description, quantity, unitPrice, taxRateBp, net, tax, total }) => {
      return { kind, jobTitle, description, quantity, unitPrice, taxRateBp, net, tax, total };
    }),
    pricesIncludeTax: row.prices_include_tax,
    buyer: { name, address, taxNumber },
    buyerReference: row.buyer_reference,
    taxExemptReason: row.tax_exempt_reason,
    note: row.note,
    credits: credited?.number_text ?? null,
    bank: transferAccount(rules, payee, transfer),
    tips: rules.tips,
    mayPay: openAmount(row) > 0,
  };
}
