import { child, children, type Node, text } from './tree.ts';
import { dayIn, minorOf, numberOf, type Raw } from './values.ts';

function partyOf(node: Node | undefined) {
  const place = child(node, 'PostalTradeAddress');
  const street = [text(place, 'LineOne'), text(place, 'LineTwo')].filter(Boolean).join(', ');
  const town = [text(place, 'PostcodeCode'), text(place, 'CityName')].filter(Boolean).join(' ');
  return {
    name: text(node, 'Name'),
    address: [street, town, text(place, 'CountryID')].filter(Boolean),
    taxNumbers: children(node, 'SpecifiedTaxRegistration/ID')
      .map((each) => text(each))
      .filter(Boolean),
  };
}

function linesOf(deal: Node | undefined, currency: string): Raw['lines'] {
  return children(deal, 'IncludedSupplyChainTradeLineItem').map((line) => {
    const quantity = child(line, 'SpecifiedLineTradeDelivery/BilledQuantity');
    const settled = child(line, 'SpecifiedLineTradeSettlement');
    const rate = text(settled, 'ApplicableTradeTax/RateApplicablePercent');
    return {
      description: text(line, 'SpecifiedTradeProduct/Name'),
      quantity: numberOf(text(quantity)),
      unit: String(quantity?.['@unitCode'] ?? ''),
      net: minorOf(text(settled, 'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'), currency),
      taxRate: rate === '' ? null : numberOf(rate),
    };
  });
}

function allowancesOf(settlement: Node | undefined, currency: string): Raw['allowances'] {
  return children(settlement, 'SpecifiedTradeAllowanceCharge').map((each) => {
    const amount = minorOf(text(each, 'ActualAmount'), currency);
    const charge = text(each, 'ChargeIndicator/Indicator') === 'true';
    return { reason: text(each, 'Reason'), amount: charge ? amount : -amount };
  });
}

/** An invoice written as UN/CEFACT Cross Industry Invoice, as in ZUGFeRD and Factur-X. */
export function readCii(root: Node): Raw {
  const head = child(root, 'ExchangedDocument');
  const deal = child(root, 'SupplyChainTradeTransaction');
  const agreement = child(deal, 'ApplicableHeaderTradeAgreement');
  const settlement = child(deal, 'ApplicableHeaderTradeSettlement');
  const totals = child(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const currency = text(settlement, 'InvoiceCurrencyCode');
  const money = (path: string, node = totals) => minorOf(text(node, path), currency);
  const taxes = children(totals, 'TaxTotalAmount');
  const own = taxes.find((each) => each['@currencyID'] === undefined || each['@currencyID'] === currency);
  return {
    number: text(head, 'ID'),
    isCredit: text(head, 'TypeCode') === '381',
    issuedOn: dayIn(text(head, 'IssueDateTime/DateTimeString')),
    dueOn: dayIn(text(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString')),
    currency,
    supplier: partyOf(child(agreement, 'SellerTradeParty')),
    buyer: { name: text(agreement, 'BuyerTradeParty/Name'), reference: text(agreement, 'BuyerReference') || null },
    lines: linesOf(deal, currency),
    allowances: allowancesOf(settlement, currency),
    byRate: children(settlement, 'ApplicableTradeTax').map((each) => ({
      rate: numberOf(text(each, 'RateApplicablePercent')),
      net: money('BasisAmount', each),
      tax: money('CalculatedAmount', each),
    })),
    net: money('TaxBasisTotalAmount'),
    tax: own ? minorOf(text(own), currency) : 0,
    total: money('GrandTotalAmount'),
    due: money('DuePayableAmount'),
    iban: text(settlement, 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID') || null,
    note:
      children(head, 'IncludedNote/Content')
        .map((each) => text(each))
        .filter(Boolean)
        .join('\n') || null,
  };
}
