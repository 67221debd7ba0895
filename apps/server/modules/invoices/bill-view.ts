import type { Reading } from '../../kernel/implement.ts';
import type { InvoiceRules } from '../../schema/json.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { type MyInvoice, myInvoiceView } from './my-view.ts';
import { invoiceRows, readInvoice } from './read-invoice.ts';
import { readRules } from './rules.ts';
import { buyerOf, type InvoiceView, invoiceView } from './view.ts';

/** A bill with all that a printed or electronic document needs, whoever asks. */
export type BillView = {
  readonly shop: Shop;
  readonly rules: InvoiceRules;
  readonly invoice: Omit<InvoiceView, 'may' | 'marginBp'>;
  /** The same as its customer sees it. */ readonly mine: MyInvoice;
  readonly buyerCountry: string | null;
  readonly customerId: string;
  /** The bill a credit note takes back. */ readonly credits: {
    readonly number: string;
    readonly issuedOn: string;
  } | null;
  readonly workOrderNumber: number | null;
};

async function visitNumber({ sql, shopId }: Reading, id: string | null): Promise<number | null> {
  if (!id) return null;
  const row = await sql
    .selectFrom('work_orders__visit')
    .select('number')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.number ? Number(row.number) : null;
}

/** Everything that stands on a bill, for PDFs, e-invoices and pages; costs are left out. Refuses not_found. */
export async function billView(scope: Reading, invoiceId: string): Promise<BillView> {
  const row = await readInvoice(scope, invoiceId);
  const shop = await readShop(scope);
  const { rules } = await readRules(scope, shop);
  const { may: _may, marginBp: _margin, ...invoice } = await invoiceView(scope, row);
  const credited = row.credits_id
    ? await invoiceRows(scope).where('i.id', '=', row.credits_id).executeTakeFirst()
    : null;
  return {
    shop,
    rules,
    invoice: { ...invoice, lines: invoice.lines.map((line) => ({ ...line, cost: null })) },
    mine: await myInvoiceView(scope, row),
    buyerCountry: (await buyerOf(scope, row)).country,
    customerId: row.customer_id,
    credits: credited ? { number: credited.number_text ?? '', issuedOn: credited.issued_on ?? '' } : null,
    workOrderNumber: await visitNumber(scope, row.work_order_id),
  };
}
