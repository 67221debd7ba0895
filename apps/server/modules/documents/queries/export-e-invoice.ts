import { buffer } from 'node:stream/consumers';
import { documents } from '@pitlane/contracts';
import type { DocumentPrinter } from '../../../integrations/documents/port.ts';
import { asStaff } from '../../../kernel/actor.ts';
import { type Implemented, implementOutside, type Outside } from '../../../kernel/implement.ts';
import { found, Refusal, refuse } from '../../../kernel/refusal.ts';
import { type EBill, missingFor, readEBill } from '../einvoice/bill.ts';
import { type EInvoiceFormat, writeEInvoice } from '../einvoice/write.ts';
import { linkTo } from '../link-to.ts';
import { type InShop, makeDocument } from '../make-document.ts';
import { fingerprintOf } from '../prepared.ts';
import { keepPrint, type PrintKey, placeOf, type Stored, storedPrint } from '../stored.ts';

/** R-580 Refuses naming every field that is missing, so that all can be filled in at once. */
function checkWhole(bill: EBill, format: EInvoiceFormat): void {
  const { status, number } = bill.view.invoice;
  if (status === 'draft' || status === 'void' || !number) refuse('not_posted');
  const missing = missingFor(bill, format);
  if (missing.length > 0)
    throw new Refusal('e_invoice_incomplete', { fields: missing.map((field) => ({ field, reason: 'missing' })) });
}

async function pdfOf(
  outside: Outside,
  printer: DocumentPrinter,
  inShop: InShop,
  sourceId: string,
): Promise<Uint8Array> {
  const { services } = outside;
  const print = await makeDocument({ printer, services }, inShop, { kind: 'invoice', sourceId });
  return buffer(found(await services.storage.get(print.storageKey)).body);
}

export const exportEInvoice = (printer: DocumentPrinter): Implemented =>
  implementOutside(documents.exportEInvoice, async (outside, { invoiceId, format }) => {
    const actor = asStaff(outside.actor);
    const inShop: InShop = (work) => outside.inShop(actor.shopId, actor, work);
    const key: PrintKey = { kind: 'e_invoice', sourceId: invoiceId, variant: format };
    const ending = format === 'zugferd' ? 'pdf' : 'xml';
    const { bill, kept, place } = await inShop(async (scope) => ({
      bill: await readEBill(scope, invoiceId),
      kept: await storedPrint(scope, key),
      place: placeOf(scope, key, ending),
    }));
    checkWhole(bill, format);
    const { invoice, rules, credits } = bill.view;
    const frozen = {
      ...invoice,
      status: '',
      paid: 0,
      open: 0,
      sentAt: null,
      reminderLevel: 0,
      remindedAt: null,
      credited: 0,
      version: 0,
    };
    const fingerprint = fingerprintOf([bill.seller, bill.buyer, frozen, rules.iban, credits, bill.reference]);
    if (kept?.fingerprint === fingerprint) return linkTo(outside, kept, 'attachment');
    const pdf = format === 'zugferd' ? await pdfOf(outside, printer, inShop, invoiceId) : null;
    const bytes = await writeEInvoice(bill, format, pdf);
    const type = pdf ? 'application/pdf' : 'application/xml';
    await outside.services.storage.put(place, bytes, { type });
    const print: Stored = {
      fingerprint,
      type,
      name: `${invoice.number}-${format.replace('_', '-')}.${ending}`.replace(/[\\/:*?"<>|]+/g, '-'),
      bytes: bytes.length,
      storageKey: place,
      madeAt: outside.now,
    };
    await inShop((scope) => keepPrint(scope, key, print));
    return linkTo(outside, print, 'attachment');
  });
