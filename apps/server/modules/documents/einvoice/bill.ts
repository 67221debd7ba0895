import type { Reading } from '../../../kernel/implement.ts';
import { contactsOf } from '../../customers/index.ts';
import { type BillView, billView, readInvoice } from '../../invoices/index.ts';
import { readLetterhead } from '../../shops/index.ts';

export type Party = {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
  readonly taxNumber: string | null;
  readonly email: string | null;
};
/** All an electronic invoice is made of, as far as it is known; `missingFor` says what is not. */
export type EBill = {
  readonly view: BillView;
  readonly seller: Party & { readonly phone: string | null };
  readonly buyer: Party;
  /** The buyer's own reference (BT-10, Leitweg-ID); a credit note has its bill's where it has none. */
  readonly reference: string | null;
};

/** Street, postcode and town from address lines as bills keep them; the country's own line is left out. */
export function addressOf(text: string | null, country: string): Pick<Party, 'street' | 'postcode' | 'town'> {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && line !== country);
  const place = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  const [, postcode = '', town = ''] = /^([A-Z]{0,3}-?\d[\w-]*)\s+(.+)$/.exec(place) ?? [];
  return { street: lines.slice(0, lines.length > 1 ? -1 : undefined).join(', '), postcode, town };
}

/** Reads a bill with both its parties. Refuses not_found. */
export async function readEBill(scope: Reading, invoiceId: string): Promise<EBill> {
  const view = await billView(scope, invoiceId);
  const { shop, invoice } = view;
  const letterhead = await readLetterhead(scope);
  const contact = (await contactsOf(scope, [view.customerId])).get(view.customerId);
  const country = view.buyerCountry ?? shop.country;
  const credited = invoice.creditsId ? await readInvoice(scope, invoice.creditsId) : null;
  return {
    view,
    reference: invoice.buyerReference ?? credited?.buyer_reference ?? null,
    seller: {
      name: letterhead.legalName ?? shop.name,
      street: shop.street ?? '',
      postcode: shop.postcode ?? '',
      town: shop.town ?? '',
      country: shop.country,
      taxNumber: letterhead.taxNumber,
      email: shop.email,
      phone: shop.phone,
    },
    buyer: {
      name: invoice.buyer.name,
      ...addressOf(invoice.buyer.address, country),
      country,
      taxNumber: invoice.buyer.taxNumber,
      email: contact?.email ?? null,
    },
  };
}

/** A number of the European VAT system, such as `DE123456789`; other tax numbers are national ones. */
export const isVatNumber = (text: string): boolean => /^[A-Z]{2}[0-9A-Z]{2,13}$/.test(text.replace(/\s/g, ''));

/**
 * R-580 What an electronic invoice lacks, by the names of the fields to fill in: XRechnung 3.0 also wants the buyer's
 * reference (Leitweg-ID), an account to pay to, and how to reach both sides electronically.
 */
export function missingFor(bill: EBill, format: 'xrechnung_ubl' | 'xrechnung_cii' | 'zugferd'): string[] {
  const { seller, buyer, view } = bill;
  const strict = format !== 'zugferd';
  const checks: readonly (readonly [field: string, there: unknown])[] = [
    ['shop.street', seller.street],
    ['shop.postcode', seller.postcode],
    ['shop.town', seller.town],
    ['shop.taxNumber', seller.taxNumber],
    ['shop.phone', !strict || seller.phone],
    ['shop.email', !strict || seller.email],
    ['rules.iban', !strict || view.invoice.kind === 'credit_note' || view.rules.iban],
    ['customer.address', buyer.postcode && buyer.town],
    ['customer.email', !strict || buyer.email],
    ['buyerReference', !strict || bill.reference],
  ];
  return checks.flatMap(([field, there]) => (there ? [] : [field]));
}
