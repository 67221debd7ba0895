type Line = { readonly name: string; readonly count: number; readonly price: number };
const lines: readonly Line[] = [
  { name: 'Bremsbeläge vorn, Satz', count: 6, price: 4_150 },
  { name: 'Ölfilter', count: 20, price: 485 },
  { name: 'Motoröl 5W-30, 20 l', count: 3, price: 7_890 },
];
const TAX = 19;

/** Cents as the format writes them. */
const euro = (cents: number) => (cents / 100).toFixed(2);
const amount = (name: string, cents: number) => `<cbc:${name} currencyID="EUR">${euro(cents)}</cbc:${name}>`;

const lineXml = ({ name, count, price }: Line, nth: number) => `
  <cac:InvoiceLine>
    <cbc:ID>${nth + 1}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="H87">${count}</cbc:InvoicedQuantity>
    ${amount('LineExtensionAmount', count * price)}
    <cac:Item>
      <cbc:Name>${name}</cbc:Name>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${TAX}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price>${amount('PriceAmount', price)}</cac:Price>
  </cac:InvoiceLine>`;

type Party = { readonly name: string; readonly street: string; readonly postcode: string; readonly taxNumber?: string };
const partyXml = ({ name, street, postcode, taxNumber }: Party) => `<cac:Party>
      <cac:PostalAddress><cbc:StreetName>${street}</cbc:StreetName><cbc:CityName>Berlin</cbc:CityName><cbc:PostalZone>${postcode}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
      ${taxNumber ? `<cac:PartyTaxScheme><cbc:CompanyID>${taxNumber}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>` : ''}
      <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
    </cac:Party>`;

/** What a parts dealer sends the shop in Berlin: an XRechnung in UBL. Days are 'YYYY-MM-DD'. */
export function supplierBill(issuedOn: string, dueOn: string): Buffer {
  const net = lines.reduce((sum, { count, price }) => sum + count * price, 0);
  const tax = Math.round((net * TAX) / 100);
  const seller = {
    name: 'Teilehandel Spree GmbH',
    street: 'Gewerbehof 3',
    postcode: '12459',
    taxNumber: 'DE999999991',
  };
  const buyer = { name: 'Autohaus Müller GmbH', street: 'Torstraße 124', postcode: '10119' };
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
  <cbc:ID>TS-20817</cbc:ID>
  <cbc:IssueDate>${issuedOn}</cbc:IssueDate>
  <cbc:DueDate>${dueOn}</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:Note>Lieferung frei Haus. Vielen Dank für Ihre Bestellung.</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>LAGER-11</cbc:BuyerReference>
  <cac:AccountingSupplierParty>${partyXml(seller)}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${partyXml(buyer)}</cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>DE79000000001234567890</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal>${amount('TaxAmount', tax)}<cac:TaxSubtotal>${amount('TaxableAmount', net)}${amount('TaxAmount', tax)}<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${TAX}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${amount('LineExtensionAmount', net)}${amount('TaxExclusiveAmount', net)}${amount('TaxInclusiveAmount', net + tax)}${amount('PayableAmount', net + tax)}</cac:LegalMonetaryTotal>${lines.map(lineXml).join('')}
</ubl:Invoice>
`);
}
