import { child, children, type Node, parseXml, text } from '../einvoice/tree.ts';

/** Business terms of EN 16931 as the calculation rules name them; amounts are decimal texts as they stand. */
export type Terms = {
  readonly profile: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly type: string;
  readonly currency: string;
  readonly reference: string;
  readonly seller: Party & { readonly contact: readonly string[]; readonly ids: readonly string[] };
  readonly buyer: Party;
  readonly lines: readonly Line[];
  readonly extras: readonly (Taxed & { readonly amount: string; readonly isCharge: boolean })[];
  readonly breakdown: readonly (Taxed & { readonly base: string; readonly tax: string; readonly reason: string })[];
  readonly sums: Readonly<Record<Sum, string>>;
  readonly dueOn: string;
  readonly terms: string;
  readonly means: readonly string[];
  readonly iban: string;
};
type Party = {
  readonly name: string;
  readonly town: string;
  readonly postcode: string;
  readonly country: string;
  readonly endpoint: string;
  readonly vat: string;
  readonly taxNumber: string;
};
type Taxed = { readonly category: string; readonly rate: string };
type Line = Taxed & {
  readonly id: string;
  readonly name: string;
  readonly net: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  /** How many units the price is for; empty is one. */ readonly base: string;
};
/** BT-106, 107, 108, 109, 110, 112, 113, 114, 115. */
export type Sum = 'lines' | 'allowances' | 'charges' | 'net' | 'tax' | 'total' | 'prepaid' | 'rounding' | 'due';

const all = (node: Node | undefined, path: string) => children(node, path).map((each) => text(each));

function ublParty(node: Node | undefined) {
  const place = child(node, 'Party/PostalAddress');
  const schemes = children(node, 'Party/PartyTaxScheme');
  const taxOf = (vat: boolean) => schemes.find((each) => (text(each, 'TaxScheme/ID') === 'VAT') === vat);
  return {
    name: text(node, 'Party/PartyLegalEntity/RegistrationName'),
    town: text(place, 'CityName'),
    postcode: text(place, 'PostalZone'),
    country: text(place, 'Country/IdentificationCode'),
    endpoint: text(node, 'Party/EndpointID'),
    vat: text(taxOf(true), 'CompanyID'),
    taxNumber: text(taxOf(false), 'CompanyID'),
    ids: [...all(node, 'Party/PartyIdentification/ID'), ...all(node, 'Party/PartyLegalEntity/CompanyID')],
    contact: ['Name', 'Telephone', 'ElectronicMail'].map((name) => text(node, `Party/Contact/${name}`)),
  };
}

function ublTerms(root: Node): Terms {
  const totals = child(root, 'LegalMonetaryTotal');
  const currency = text(root, 'DocumentCurrencyCode');
  const isCredit = children(root, 'CreditNoteLine').length > 0;
  const own = children(root, 'TaxTotal').filter((each) => children(each, 'TaxSubtotal').length > 0)[0];
  return {
    profile: text(root, 'CustomizationID'),
    number: text(root, 'ID'),
    issuedOn: text(root, 'IssueDate'),
    type: text(root, isCredit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode'),
    currency,
    reference: text(root, 'BuyerReference'),
    seller: ublParty(child(root, 'AccountingSupplierParty')),
    buyer: ublParty(child(root, 'AccountingCustomerParty')),
    lines: children(root, isCredit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => {
      const quantity = child(line, isCredit ? 'CreditedQuantity' : 'InvoicedQuantity');
      return {
        id: text(line, 'ID'),
        name: text(line, 'Item/Name'),
        net: text(line, 'LineExtensionAmount'),
        quantity: text(quantity),
        unit: String(quantity?.['@unitCode'] ?? ''),
        price: text(line, 'Price/PriceAmount'),
        base: text(line, 'Price/BaseQuantity'),
        category: text(line, 'Item/ClassifiedTaxCategory/ID'),
        rate: text(line, 'Item/ClassifiedTaxCategory/Percent'),
      };
    }),
    extras: children(root, 'AllowanceCharge').map((each) => ({
      amount: text(each, 'Amount'),
      isCharge: text(each, 'ChargeIndicator') === 'true',
      category: text(each, 'TaxCategory/ID'),
      rate: text(each, 'TaxCategory/Percent'),
    })),
    breakdown: children(own, 'TaxSubtotal').map((each) => ({
      base: text(each, 'TaxableAmount'),
      tax: text(each, 'TaxAmount'),
      category: text(each, 'TaxCategory/ID'),
      rate: text(each, 'TaxCategory/Percent'),
      reason: text(each, 'TaxCategory/TaxExemptionReason') || text(each, 'TaxCategory/TaxExemptionReasonCode'),
    })),
    sums: {
      lines: text(totals, 'LineExtensionAmount'),
      allowances: text(totals, 'AllowanceTotalAmount'),
      charges: text(totals, 'ChargeTotalAmount'),
      net: text(totals, 'TaxExclusiveAmount'),
      tax: text(own, 'TaxAmount'),
      total: text(totals, 'TaxInclusiveAmount'),
      prepaid: text(totals, 'PrepaidAmount'),
      rounding: text(totals, 'PayableRoundingAmount'),
      due: text(totals, 'PayableAmount'),
    },
    dueOn: text(root, 'DueDate'),
    terms: text(root, 'PaymentTerms/Note'),
    means: all(root, 'PaymentMeans/PaymentMeansCode'),
    iban: text(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
  };
}

function ciiParty(node: Node | undefined) {
  const place = child(node, 'PostalTradeAddress');
  const taxes = children(node, 'SpecifiedTaxRegistration/ID');
  const taxOf = (scheme: string) => text(taxes.find((each) => each['@schemeID'] === scheme));
  const contact = child(node, 'DefinedTradeContact');
  return {
    name: text(node, 'Name'),
    town: text(place, 'CityName'),
    postcode: text(place, 'PostcodeCode'),
    country: text(place, 'CountryID'),
    endpoint: text(node, 'URIUniversalCommunication/URIID'),
    vat: taxOf('VA'),
    taxNumber: taxOf('FC'),
    ids: [...all(node, 'ID'), ...all(node, 'GlobalID'), ...all(node, 'SpecifiedLegalOrganization/ID')],
    contact: [
      text(contact, 'PersonName') || text(contact, 'DepartmentName'),
      text(contact, 'TelephoneUniversalCommunication/CompleteNumber'),
      text(contact, 'EmailURIUniversalCommunication/URIID'),
    ],
  };
}

function ciiTerms(root: Node): Terms {
  const head = child(root, 'ExchangedDocument');
  const deal = child(root, 'SupplyChainTradeTransaction');
  const agreement = child(deal, 'ApplicableHeaderTradeAgreement');
  const settlement = child(deal, 'ApplicableHeaderTradeSettlement');
  const totals = child(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const currency = text(settlement, 'InvoiceCurrencyCode');
  const taxed = (node: Node | undefined) => ({
    category: text(node, 'CategoryCode'),
    rate: text(node, 'RateApplicablePercent'),
  });
  return {
    profile: text(root, 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID'),
    number: text(head, 'ID'),
    issuedOn: text(head, 'IssueDateTime/DateTimeString'),
    type: text(head, 'TypeCode'),
    currency,
    reference: text(agreement, 'BuyerReference'),
    seller: ciiParty(child(agreement, 'SellerTradeParty')),
    buyer: ciiParty(child(agreement, 'BuyerTradeParty')),
    lines: children(deal, 'IncludedSupplyChainTradeLineItem').map((line) => {
      const settled = child(line, 'SpecifiedLineTradeSettlement');
      const quantity = child(line, 'SpecifiedLineTradeDelivery/BilledQuantity');
      return {
        id: text(line, 'AssociatedDocumentLineDocument/LineID'),
        name: text(line, 'SpecifiedTradeProduct/Name'),
        net: text(settled, 'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'),
        quantity: text(quantity),
        unit: String(quantity?.['@unitCode'] ?? ''),
        price: text(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'),
        base: text(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/BasisQuantity'),
        ...taxed(child(settled, 'ApplicableTradeTax')),
      };
    }),
    extras: children(settlement, 'SpecifiedTradeAllowanceCharge').map((each) => ({
      amount: text(each, 'ActualAmount'),
      isCharge: text(each, 'ChargeIndicator/Indicator') === 'true',
      ...taxed(child(each, 'CategoryTradeTax')),
    })),
    breakdown: children(settlement, 'ApplicableTradeTax').map((each) => ({
      base: text(each, 'BasisAmount'),
      tax: text(each, 'CalculatedAmount'),
      reason: text(each, 'ExemptionReason') || text(each, 'ExemptionReasonCode'),
      ...taxed(each),
    })),
    sums: {
      lines: text(totals, 'LineTotalAmount'),
      allowances: text(totals, 'AllowanceTotalAmount'),
      charges: text(totals, 'ChargeTotalAmount'),
      net: text(totals, 'TaxBasisTotalAmount'),
      tax: text(children(totals, 'TaxTotalAmount').find((each) => each['@currencyID'] === currency)),
      total: text(totals, 'GrandTotalAmount'),
      prepaid: text(totals, 'TotalPrepaidAmount'),
      rounding: text(totals, 'RoundingAmount'),
      due: text(totals, 'DuePayableAmount'),
    },
    dueOn: text(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString'),
    terms: text(settlement, 'SpecifiedTradePaymentTerms/Description'),
    means: all(settlement, 'SpecifiedTradeSettlementPaymentMeans/TypeCode'),
    iban: text(settlement, 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID'),
  };
}

/** The business terms of an invoice written as UBL or CII. */
export function termsOf(xml: Buffer): Terms {
  const tree = parseXml(xml);
  const cii = child(tree, 'CrossIndustryInvoice');
  const ubl = child(tree, 'Invoice') ?? child(tree, 'CreditNote');
  if (cii) return ciiTerms(cii);
  if (ubl) return ublTerms(ubl);
  throw new Error('neither UBL nor CII');
}
