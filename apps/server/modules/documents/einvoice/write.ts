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
  return Buffer.from(typeof written === 'string' ? Buffer.from(written, 'utf8') : written);
}
