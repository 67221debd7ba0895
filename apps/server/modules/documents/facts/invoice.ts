import type { Reading } from '../../../kernel/implement.ts';
import { type BillView, billView, transferAccount } from '../../invoices/index.ts';
import { readLetterhead } from '../../shops/index.ts';
import { type InvoiceFacts, invoicePaper } from '../papers/invoice.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

/** A bill's own words for its paper; names and addresses are those it was posted with. */
export function invoiceFacts(
  view: BillView,
  about: { sellerTaxNumber: string | null; legalName: string | null; payUrl: string | null },
): InvoiceFacts {
  const { invoice, credits, shop, rules } = view;
  const { currency, total } = invoice;
  const payee = { name: shop.name, legalName: about.legalName };
  return {
    kind: invoice.kind,
    status: invoice.status,
    number: invoice.number,
    currency: invoice.currency,
    withTax: invoice.pricesIncludeTax,
    to: [invoice.buyer.name, ...(invoice.buyer.address?.split('\n') ?? [])],
    buyerTaxNumber: invoice.buyer.taxNumber,
    buyerReference: invoice.buyerReference,
    sellerTaxNumber: about.sellerTaxNumber,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    car: invoice.vehicle,
    visit: view.workOrderNumber,
    credits: credits?.number ?? null,
    exemptReason: invoice.taxExemptReason,
    note: invoice.note,
    lines: invoice.lines,
    net: invoice.net,
    total: invoice.total,
    byRate: invoice.byRate,
    // Over the whole bill, as it stands above it, whatever was paid before it was printed.
    bank: transferAccount(rules, payee, { number: invoice.number ?? '', amount: total, currency }),
    payUrl: about.payUrl,
  };
}

/** R-576 A posted bill keeps the print it first got: a new logo or a new address changes nothing that was sent. */
export async function drawInvoice(scope: Reading, invoiceId: string): Promise<Drawn> {
  const view = await billView(scope, invoiceId);
  const { locale } = await readReader(scope, view.customerId);
  const frame = await readFrame(scope, locale);
  const { taxNumber, legalName } = await readLetterhead(scope);
  const { invoice } = view;
  const payUrl = `${scope.services.env.publicUrl}/customer/invoice/${invoice.publicId}`;
  const about = { sellerTaxNumber: taxNumber, legalName, payUrl: view.mine.mayPay ? payUrl : null };
  const facts = invoiceFacts(view, about);
  const state = invoice.status === 'void' ? 'void' : 'posted';
  return drawnWith(frame, facts, {
    name: invoice.number ?? 'draft',
    draw: () => invoicePaper(frame, facts),
    keys: [],
    frozen: invoice.status === 'draft' ? undefined : state,
  });
}
