import { child, children, type Node, text } from './tree.ts';
import { dayIn, minorOf, numberOf, type Raw } from './values.ts';

function partyOf(node: Node | undefined) {
  const place = child(node, 'Party/PostalAddress');
  const name = text(node, 'Party/PartyLegalEntity/RegistrationName') || text(node, 'Party/PartyName/Name');
  const street = [text(place, 'StreetName'), text(place, 'AdditionalStreetName')].filter(Boolean).join(', ');
  const town = [text(place, 'PostalZone'), text(place, 'CityName')].filter(Boolean).join(' ');
  return {
    name,
    address: [street, town, text(place, 'Country/IdentificationCode')].filter(Boolean),
    taxNumbers: children(node, 'Party/PartyTaxScheme/CompanyID')
      .map((each) => text(each))
      .filter(Boolean),
  };
}

function linesOf(root: Node, credit: boolean, currency: string): Raw['lines'] {
  return children(root, credit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => {
    const quantity = child(line, credit ? 'CreditedQuantity' : 'InvoicedQuantity');
    const rate = text(line, 'Item/ClassifiedTaxCategory/Percent');
    return {
      description: text(line, 'Item/Name') || text(line, 'Item/Description'),
      quantity: numberOf(text(quantity)),
      unit: String(quantity?.['@unitCode'] ?? ''),
      net: minorOf(text(line, 'LineExtensionAmount'), currency),
      taxRate: rate === '' ? null : numberOf(rate),
    };
  });
}

function allowancesOf(root: Node, currency: string): Raw['allowances'] {
  return children(root, 'AllowanceCharge').map((each) => {
    const amount = minorOf(text(each, 'Amount'), currency);
    return {
      reason: text(each, 'AllowanceChargeReason'),
      amount: text(each, 'ChargeIndicator') === 'true' ? amount : -amount,
    };
  });
}

/** An invoice or credit note written in UBL 2.1. */
export function readUbl(root: Node, credit: boolean): Raw {
  const currency = text(root, 'DocumentCurrencyCode');
  const money = (path: string, node = root) => minorOf(text(node, path), currency);
  // A second TaxTotal may state the tax in the seller's own currency.
  const taxes = children(root, 'TaxTotal').filter((each) => {
    const own = child(each, 'TaxAmount')?.['@currencyID'];
    return own === undefined || own === currency;
  });
  const totals = child(root, 'LegalMonetaryTotal') ?? {};
  const { name } = partyOf(child(root, 'AccountingCustomerParty'));
  return {
    number: text(root, 'ID'),
    isCredit: credit || text(root, 'InvoiceTypeCode') === '381',
    issuedOn: dayIn(text(root, 'IssueDate')),
    dueOn: dayIn(text(root, 'DueDate') || text(root, 'PaymentMeans/PaymentDueDate')),
    currency,
    supplier: partyOf(child(root, 'AccountingSupplierParty')),
    buyer: { name, reference: text(root, 'BuyerReference') || null },
    lines: linesOf(root, credit, currency),
    allowances: allowancesOf(root, currency),
    byRate: taxes.flatMap((each) =>
      children(each, 'TaxSubtotal').map((sub) => ({
        rate: numberOf(text(sub, 'TaxCategory/Percent')),
        net: money('TaxableAmount', sub),
        tax: money('TaxAmount', sub),
      })),
    ),
    net: money('TaxExclusiveAmount', totals),
    tax: taxes[0] ? money('TaxAmount', taxes[0]) : 0,
    total: money('TaxInclusiveAmount', totals),
    due: money('PayableAmount', totals),
    iban: text(root, 'PaymentMeans/PayeeFinancialAccount/ID') || null,
    note:
      children(root, 'Note')
        .map((each) => text(each))
        .filter(Boolean)
        .join('\n') || null,
  };
}
