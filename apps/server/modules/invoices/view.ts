import type { InputOf, invoiceShapes, invoices, OutputOf } from '@pitlane/contracts';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import { billingOf } from '../customers/index.ts';
import { readShop } from '../shops/index.ts';
import { splitDeposits } from './deposit-over.ts';
import { paidDeposits } from './deposits.ts';
import { byRateOf, type DocumentLine } from './document.ts';
import { type InvoiceRow, linesOfInvoice, openAmount, type StoredLine, shownStatus } from './read-invoice.ts';
import { readRules } from './rules.ts';

export type InvoiceView = OutputOf<typeof invoices.getInvoice>;
export type RowView = z.output<typeof invoiceShapes.invoiceRow>;
export type ListInput = InputOf<typeof invoices.listInvoices>;
type Line = z.output<typeof invoiceShapes.invoiceLine>;

/** The car on a bill, or null. */
export const vehicleOf = (row: InvoiceRow) =>
  row.plate === null
    ? null
    : { plate: row.plate, plateRegion: row.plate_region, make: row.make, model: row.model, year: row.year };

/** A bill as lists show it. */
export function rowView(row: InvoiceRow, today: string): RowView {
  return {
    id: row.id,
    publicId: row.public_id,
    kind: row.kind,
    status: shownStatus(row, today),
    number: row.number_text,
    customerId: row.customer_id,
    customer: row.buyer_name ?? row.customer ?? '',
    vehicle: vehicleOf(row),
    workOrderId: row.work_order_id,
    currency: row.currency,
    total: row.total,
    open: openAmount(row),
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    reminderLevel: row.reminder_level,
    remindedAt: row.reminded_at,
  };
}

/** A line as the desk sees it; its cost only with the permission to see margins. */
export function lineView(line: DocumentLine & { readonly id: string }, margins: boolean): Line {
  const { id, kind, jobId, jobTitle, description, quantity, unitPrice, taxRateBp, net, tax, total, rule } = line;
  const cost = margins ? line.cost : null;
  return { id, kind, jobId, jobTitle, description, quantity, unitPrice, taxRateBp, net, tax, total, cost, rule };
}

/** R-518 To whom a posted bill was made out, as it was then; a draft goes to the customer as they are now. */
export async function buyerOf(
  scope: Reading,
  row: InvoiceRow,
): Promise<{ name: string; address: string | null; taxNumber: string | null; country: string | null }> {
  if (row.buyer_name === null || row.buyer_sealed === null) {
    const { name, address, taxNumber, country } = await billingOf(scope, row.customer_id);
    return { name, address, taxNumber, country };
  }
  const open = scope.services.secrets.open(row.buyer_sealed, `invoice.buyer:${scope.shopId}`);
  const kept = JSON.parse(open) as { address: string | null; taxNumber: string | null; country?: string | null };
  return { name: row.buyer_name, address: kept.address, taxNumber: kept.taxNumber, country: kept.country ?? null };
}

/** What may be done next with a bill, by the state it is in and what this person may do. */
export function mayOf(scope: Reading, row: InvoiceRow, today: string, reminders: number): string[] {
  const { actor } = scope;
  const write = can(actor, 'invoices.write');
  const post = can(actor, 'invoices.post');
  if (row.status === 'void') return [];
  if (row.status === 'draft') return [...(write ? ['edit'] : []), ...(post ? ['post', 'void'] : [])];
  const next: string[] = write ? ['send'] : [];
  if (row.kind === 'credit_note') return next;
  if (openAmount(row) > 0 && can(actor, 'payments.take')) next.push('pay');
  if (post && row.credited < row.total) next.push('credit');
  if (post && row.paid === 0 && row.credited === 0) next.push('void');
  if (write && shownStatus(row, today) === 'overdue' && row.reminder_level < reminders) next.push('remind');
  return next;
}

const marginOf = (row: InvoiceRow, margins: boolean): number | null =>
  margins && row.cost !== null && row.net > 0 ? Math.round(((row.net - row.cost) * 10_000) / row.net) : null;

/** R-522 The deposits a bill sets off, each once. */
export function depositsIn(lines: readonly StoredLine[]): { number: string; total: number }[] {
  const sums = new Map<string, { number: string; total: number }>();
  for (const line of lines.filter((each) => each.depositId)) {
    const key = line.depositId ?? '';
    const known = sums.get(key) ?? { number: line.description, total: 0 };
    sums.set(key, { number: known.number, total: known.total - line.total });
  }
  return [...sums.values()];
}

/** R-534 What of the visit's deposits is more than a draft comes to. */
async function depositOverOf(scope: Reading, row: InvoiceRow, lines: readonly StoredLine[]): Promise<number> {
  if (row.status !== 'draft' || row.kind !== 'invoice' || row.work_order_id === null) return 0;
  const charged = lines.filter(({ depositId }) => !depositId);
  return splitDeposits(await paidDeposits(scope, row.work_order_id), charged).overTotal;
}

/** The posted credit notes of a bill, oldest first; bills without credit are not asked about. */
async function creditNotesOf(
  { sql, shopId }: Reading,
  row: InvoiceRow,
): Promise<{ id: string; number: string; total: number }[]> {
  if (row.credited === 0) return [];
  const notes = await sql
    .selectFrom('invoice')
    .select(['id', 'number_text', 'total'])
    .where('shop_id', '=', shopId)
    .where('credits_id', '=', row.id)
    .where('number_text', 'is not', null)
    .orderBy('posted_at')
    .limit(100)
    .execute();
  return notes.map(({ id, number_text, total }) => ({ id, number: number_text ?? '', total }));
}

/** Everything the desk sees of a bill. */
export async function invoiceView(scope: Reading, row: InvoiceRow): Promise<InvoiceView> {
  const shop = await readShop(scope);
  const { rules } = await readRules(scope, shop);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  const lines = await linesOfInvoice(scope, row.id);
  const margins = can(scope.actor, 'margin.read');
  const { name, address, taxNumber } = await buyerOf(scope, row);
  return {
    ...rowView(row, today),
    net: row.net,
    tax: row.tax,
    paid: row.kind === 'credit_note' ? 0 : row.paid,
    credited: row.credited,
    byRate: byRateOf(lines),
    lines: lines.map((line) => lineView(line, margins)),
    pricesIncludeTax: row.prices_include_tax,
    surcharges: row.surcharges,
    buyer: { name, address, taxNumber },
    buyerReference: row.buyer_reference,
    taxExemptReason: row.tax_exempt_reason,
    note: row.note,
    creditsId: row.credits_id,
    creditNotes: await creditNotesOf(scope, row),
    estimateId: row.estimate_id,
    shopTotal: row.shop_total,
    rateMicro: row.rate_micro,
    marginBp: marginOf(row, margins),
    sentAt: row.sent_at,
    postedAt: row.posted_at,
    deposits: depositsIn(lines),
    depositOver: await depositOverOf(scope, row, lines),
    reminderDays: rules.reminderDays,
    may: mayOf(scope, row, today, rules.reminderDays.length),
    version: row.version,
  };
}
