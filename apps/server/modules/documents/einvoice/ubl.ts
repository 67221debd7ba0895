import type { Invoice } from '@e-invoice-eu/core';
import { exact, lineTotal, roundHalfUp, toMinor } from '../../../kernel/money.ts';
import { toDecimal } from '../../../kernel/money-text.ts';
import { type EBill, isVatNumber, type Party } from './bill.ts';

type Root = Invoice['ubl:Invoice'];
type Line = EBill['view']['invoice']['lines'][number];

/** UN/ECE Recommendation 20: hours for work, pieces for the rest. */
const unitOf = ({ kind }: Line) => (kind === 'labour' ? 'HUR' : 'C62');
/** UNTDID 1001: bill, prepayment bill, credit note. */
const typeCodes = { invoice: '380', deposit: '386', credit_note: '381' } as const;

/** Thousandths as plain decimal text: `1.5`. */
function milliText(milli: number): string {
  const sign = milli < 0 ? '-' : '';
  const size = Math.abs(milli);
  return `${sign}${Math.floor(size / 1000)}.${String(size % 1000).padStart(3, '0')}`.replace(/\.?0+$/, '');
}

/**
 * Net price, never negative (BR-27): the sign goes to the quantity. Prices have two decimals; where no such price of one
 * unit times the quantity gives the line's net again, the price is that of all of it (`base`, BT-149).
 */
export function quantityAndPrice(line: Pick<Line, 'quantity' | 'net'>, currency: string) {
  const quantity = line.quantity === 0 ? 1000 : Math.abs(line.quantity);
  const net = Math.abs(line.net);
  const unit = toMinor(roundHalfUp(exact(net) * 1000n, exact(quantity)));
  const fits = lineTotal(quantity, unit) === net;
  return {
    quantity: milliText(line.net < 0 ? -quantity : quantity),
    price: toDecimal(fits ? unit : net, currency),
    base: fits ? null : milliText(quantity),
  };
}

/** EN 16931 VAT category: standard, exempt with a reason, or zero rated. */
const categoryOf = (rateBp: number, reason: string | null) => (rateBp > 0 ? 'S' : reason ? 'E' : 'Z');
const percent = (rateBp: number) => String(rateBp / 100);

function partyOf(party: Party) {
  const tax = party.taxNumber?.replace(/\s/g, '') ?? '';
  return {
    ...(party.email ? { 'cbc:EndpointID': party.email, 'cbc:EndpointID@schemeID': 'EM' } : {}),
    'cac:PostalAddress': {
      'cbc:StreetName': party.street,
      'cbc:CityName': party.town,
      'cbc:PostalZone': party.postcode,
      'cac:Country': { 'cbc:IdentificationCode': party.country },
    },
    ...(tax ? { tax } : {}),
  };
}

function sellerOf({ seller }: EBill) {
  const { tax = '', ...party } = partyOf(seller);
  const scheme = isVatNumber(tax) ? 'VAT' : 'FC';
  return {
    'cac:Party': {
      ...party,
      'cac:PartyName': { 'cbc:Name': seller.name },
      'cac:PartyTaxScheme': [{ 'cbc:CompanyID': tax, 'cac:TaxScheme': { 'cbc:ID': scheme } }],
      'cac:PartyLegalEntity': {
        'cbc:RegistrationName': seller.name,
        // BR-CO-26: who has no VAT number is told apart by the national one.
        ...(scheme === 'FC' && tax ? { 'cbc:CompanyID': tax } : {}),
      },
      'cac:Contact': {
        'cbc:Name': seller.name,
        ...(seller.phone ? { 'cbc:Telephone': seller.phone } : {}),
        ...(seller.email ? { 'cbc:ElectronicMail': seller.email } : {}),
      },
    },
  };
}

function buyerOf({ buyer }: EBill) {
  const { tax = '', ...party } = partyOf(buyer);
  const vat = isVatNumber(tax)
    ? { 'cac:PartyTaxScheme': { 'cbc:CompanyID': tax, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } } }
    : {};
  return { 'cac:Party': { ...party, ...vat, 'cac:PartyLegalEntity': { 'cbc:RegistrationName': buyer.name } } };
}

/** Tax for each rate and the totals; every amount is the bill's own, nothing is reckoned anew (BR-CO-10 to BR-CO-17). */
function sumsOf({ view }: EBill) {
  const { currency, byRate, net, tax, total, taxExemptReason } = view.invoice;
  const amount = (minor: number) => toDecimal(minor, currency);
  const money = <N extends string>(name: N, minor: number) => ({
    [name]: amount(minor),
    [`${name}@currencyID`]: currency,
  });
  return {
    'cac:TaxTotal': [
      {
        ...money('cbc:TaxAmount', tax),
        'cac:TaxSubtotal': byRate.map((rate) => ({
          ...money('cbc:TaxableAmount', rate.net),
          ...money('cbc:TaxAmount', rate.tax),
          'cac:TaxCategory': {
            'cbc:ID': categoryOf(rate.rateBp, taxExemptReason),
            'cbc:Percent': percent(rate.rateBp),
            ...(rate.rateBp === 0 && taxExemptReason ? { 'cbc:TaxExemptionReason': taxExemptReason } : {}),
            'cac:TaxScheme': { 'cbc:ID': 'VAT' },
          },
        })),
      },
    ],
    'cac:LegalMonetaryTotal': {
      ...money('cbc:LineExtensionAmount', net),
      ...money('cbc:TaxExclusiveAmount', net),
      ...money('cbc:TaxInclusiveAmount', total),
      ...money('cbc:PayableAmount', total),
    },
  };
}

function lineOf(line: Line, index: number, { view }: EBill) {
  const { currency, taxExemptReason } = view.invoice;
  const { quantity, price, base } = quantityAndPrice(line, currency);
  const basis = base === null ? {} : { 'cbc:BaseQuantity': base, 'cbc:BaseQuantity@unitCode': unitOf(line) };
  return {
    'cbc:ID': String(index + 1),
    'cbc:InvoicedQuantity': quantity,
    'cbc:InvoicedQuantity@unitCode': unitOf(line),
    'cbc:LineExtensionAmount': toDecimal(line.net, currency),
    'cbc:LineExtensionAmount@currencyID': currency,
    'cac:Item': {
      ...(line.jobTitle ? { 'cbc:Description': line.jobTitle } : {}),
      'cbc:Name': line.description,
      'cac:ClassifiedTaxCategory': {
        'cbc:ID': categoryOf(line.taxRateBp, taxExemptReason),
        'cbc:Percent': percent(line.taxRateBp),
        'cac:TaxScheme': { 'cbc:ID': 'VAT' },
      },
    },
    'cac:Price': { 'cbc:PriceAmount': price, 'cbc:PriceAmount@currencyID': currency, ...basis },
  };
}

function payingOf({ view, seller }: EBill) {
  const { rules, invoice } = view;
  const iban = rules.iban?.replace(/\s/g, '');
  // BR-DE-1 wants a way to pay on every document; a credit note without an account is set off against what is owed.
  if (!iban) return invoice.kind === 'credit_note' ? { 'cac:PaymentMeans': [{ 'cbc:PaymentMeansCode': '97' }] } : {};
  return {
    'cac:PaymentMeans': [
      {
        // UNTDID 4461: SEPA credit transfer for euros, plain credit transfer else.
        'cbc:PaymentMeansCode': invoice.currency === 'EUR' ? '58' : '30',
        'cbc:PaymentID': invoice.number ?? '',
        'cac:PayeeFinancialAccount': {
          'cbc:ID': iban,
          'cbc:Name': seller.name,
          ...(rules.bic ? { 'cac:FinancialInstitutionBranch': { 'cbc:ID': rules.bic.replace(/\s/g, '') } } : {}),
        },
      },
    ],
  };
}

/** BR-CO-25: what is asked for has a day, and a credit note says what becomes of its amount. */
function termsOf({ view: { invoice } }: EBill) {
  const note = invoice.kind === 'credit_note' ? 'Wird verrechnet oder erstattet.' : invoice.dueOn;
  return note ? { 'cac:PaymentTerms': { 'cbc:Note': note } } : {};
}

/** R-581 A bill in the semantic model of EN 16931, written as UBL in JSON for the library. Dates are the bill's own. */
export function eInvoiceOf(bill: EBill): Invoice {
  const { invoice, credits } = bill.view;
  // In words too: a ZUGFeRD file written by the library names the credited bill nowhere else.
  const notes = [credits && `Rechnungskorrektur zu ${credits.number} vom ${credits.issuedOn}`, invoice.note].filter(
    (each) => each !== null,
  );
  const root = {
    'cbc:ID': invoice.number ?? '',
    'cbc:IssueDate': invoice.issuedOn ?? '',
    ...(invoice.dueOn && invoice.kind !== 'credit_note' ? { 'cbc:DueDate': invoice.dueOn } : {}),
    'cbc:InvoiceTypeCode': typeCodes[invoice.kind],
    ...(notes.length > 0 ? { 'cbc:Note': notes } : {}),
    'cbc:DocumentCurrencyCode': invoice.currency,
    ...(bill.reference ? { 'cbc:BuyerReference': bill.reference } : {}),
    ...(credits
      ? {
          'cac:BillingReference': [
            { 'cac:InvoiceDocumentReference': { 'cbc:ID': credits.number, 'cbc:IssueDate': credits.issuedOn } },
          ],
        }
      : {}),
    'cac:AccountingSupplierParty': sellerOf(bill),
    'cac:AccountingCustomerParty': buyerOf(bill),
    'cac:Delivery': { 'cbc:ActualDeliveryDate': invoice.issuedOn ?? '' },
    ...payingOf(bill),
    ...termsOf(bill),
    ...sumsOf(bill),
    'cac:InvoiceLine': invoice.lines.map((line, index) => lineOf(line, index, bill)),
  };
  // The library checks it against its own schema before it writes a letter.
  return { 'ubl:Invoice': root as unknown as Root };
}
