import type { documents } from '@pitlane/contracts';
import type { z } from 'zod';
import type { EBill } from './bill.ts';
import { eInvoiceOf } from './ubl.ts';

export type EInvoiceFormat = z.output<typeof documents.eInvoiceFormat>;
const names = { xrechnung_ubl: 'XRECHNUNG-UBL', xrechnung_cii: 'XRECHNUNG-CII', zugferd: 'Factur-X-EN16931' } as const;
const silent = { log: () => {}, warn: () => {}, error: () => {} };

/** Writes a bill in one format. `pdf` is the bill's print, needed for ZUGFeRD only. The library is loaded when first needed. */
export async function writeEInvoice(bill: EBill, format: EInvoiceFormat, pdf: Uint8Array | null): Promise<Buffer> {
  const { InvoiceService } = await import('@e-invoice-eu/core');
  const written = await new InvoiceService(silent).generate(eInvoiceOf(bill), {
    format: names[format],
    lang: 'de',
    noWarnings: true,
    ...(pdf ? { pdf: { buffer: pdf, filename: `${bill.view.invoice.number}.pdf`, mimetype: 'application/pdf' } } : {}),
  });
  if (typeof written !== 'string') return Buffer.from(written);
  return Buffer.from(format === 'xrechnung_cii' ? withPreceding(written, bill) : written, 'utf8');
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const AFTER = '</ram:SpecifiedTradeSettlementHeaderMonetarySummation>';

/** BG-3, the bill a credit note belongs to: the library leaves it out of CII, where it follows the sums. */
function withPreceding(xml: string, { view: { credits } }: EBill): string {
  if (!credits || xml.includes('InvoiceReferencedDocument')) return xml;
  const day = credits.issuedOn.replaceAll('-', '');
  const date = `<ram:FormattedIssueDateTime><qdt:DateTimeString xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100" format="102">${day}</qdt:DateTimeString></ram:FormattedIssueDateTime>`;
  const reference = `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${escaped(credits.number)}</ram:IssuerAssignedID>${date}</ram:InvoiceReferencedDocument>`;
  return xml.replace(AFTER, () => `${AFTER}${reference}`);
}
