import { isIban } from '../../invoices/transfer-account.ts';
import { type Sum, type Terms, termsOf } from './en16931-terms.ts';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const cents = (decimal: string): number => Math.round(Number(decimal || '0') * 100);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const near = (one: number, other: number, tolerance = 0): boolean => Math.abs(one - other) <= tolerance;
const key = ({ category, rate }: { category: string; rate: string }) => `${category} ${Number(rate || '0')}`;
const charged = (terms: Terms, isCharge: boolean) =>
  sumOf(terms.extras.filter((extra) => extra.isCharge === isCharge).map(({ amount }) => cents(amount)));

/** What stands under one category and rate: lines, less allowances, plus charges. */
const baseOf = (terms: Terms, name: string): number =>
  sumOf(terms.lines.filter((line) => key(line) === name).map(({ net }) => cents(net))) +
  sumOf(
    terms.extras
      .filter((extra) => key(extra) === name)
      .map(({ amount, isCharge }) => (isCharge ? cents(amount) : -cents(amount))),
  );

type Rule = (terms: Terms) => boolean;
const sum = (terms: Terms, name: Sum) => cents(terms.sums[name]);
const vatPrefix = (vat: string) => vat === '' || /^[A-Z]{2}/.test(vat);

/** EN 16931-1:2017, tables of business rules; the tolerance of BR-CO-17 is that of the official schematron. */
const core: Readonly<Record<string, Rule>> = {
  'BR-02': ({ number }) => number !== '',
  'BR-03': ({ issuedOn }) => /^\d{4}-?\d{2}-?\d{2}$/.test(issuedOn),
  'BR-05': ({ currency }) => /^[A-Z]{3}$/.test(currency),
  'BR-06': ({ seller }) => seller.name !== '',
  'BR-07': ({ buyer }) => buyer.name !== '',
  'BR-09': ({ seller }) => /^[A-Z]{2}$/.test(seller.country),
  'BR-11': ({ buyer }) => /^[A-Z]{2}$/.test(buyer.country),
  'BR-16': ({ lines }) => lines.length > 0,
  'BR-21': ({ lines }) =>
    lines.every(({ id }) => id !== '') && new Set(lines.map(({ id }) => id)).size === lines.length,
  'BR-22': ({ lines }) => lines.every(({ quantity }) => DECIMAL.test(quantity)),
  'BR-23': ({ lines }) => lines.every(({ unit }) => unit !== ''),
  'BR-25': ({ lines }) => lines.every(({ name }) => name !== ''),
  'BR-27': ({ lines }) => lines.every(({ price }) => DECIMAL.test(price) && Number(price) >= 0),
  'BR-CO-04': ({ lines }) => lines.every(({ category }) => category !== ''),
  'BR-CO-09': ({ seller, buyer }) => vatPrefix(seller.vat) && vatPrefix(buyer.vat),
  'BR-CO-10': (terms) => near(sumOf(terms.lines.map(({ net }) => cents(net))), sum(terms, 'lines')),
  'BR-CO-11': (terms) => near(charged(terms, false), sum(terms, 'allowances')),
  'BR-CO-12': (terms) => near(charged(terms, true), sum(terms, 'charges')),
  'BR-CO-13': (terms) =>
    near(sum(terms, 'lines') - sum(terms, 'allowances') + sum(terms, 'charges'), sum(terms, 'net')),
  'BR-CO-14': (terms) => near(sumOf(terms.breakdown.map(({ tax }) => cents(tax))), sum(terms, 'tax')),
  'BR-CO-15': (terms) => near(sum(terms, 'net') + sum(terms, 'tax'), sum(terms, 'total')),
  'BR-CO-16': (terms) => near(sum(terms, 'total') - sum(terms, 'prepaid') + sum(terms, 'rounding'), sum(terms, 'due')),
  'BR-CO-17': ({ breakdown }) =>
    breakdown.every(({ base, tax, rate }) => near((cents(base) * Number(rate || '0')) / 100, cents(tax), 100)),
  'BR-CO-18': ({ breakdown }) => breakdown.length > 0,
  'BR-CO-25': (terms) => sum(terms, 'due') <= 0 || terms.dueOn !== '' || terms.terms !== '',
  'BR-CO-26': ({ seller }) => seller.vat !== '' || seller.ids.some(Boolean),
  'BR-S-02': ({ lines, seller }) =>
    !lines.some(({ category }) => category === 'S') || seller.vat !== '' || seller.taxNumber !== '',
  'BR-S-05': ({ lines }) => lines.every(({ category, rate }) => category !== 'S' || Number(rate) > 0),
  'BR-S-08': (terms) => terms.breakdown.every((each) => near(cents(each.base), baseOf(terms, key(each)))),
  'BR-Z-05': ({ lines }) => lines.every(({ category, rate }) => !/^[ZE]$/.test(category) || Number(rate) === 0),
  'BR-E-10': ({ breakdown }) => breakdown.every(({ category, reason }) => category !== 'E' || reason !== ''),
  'BR-E-09': ({ breakdown }) => breakdown.every(({ category, tax }) => !/^[ZE]$/.test(category) || cents(tax) === 0),
  'BR-DEC': ({ sums, lines, breakdown }) =>
    [...Object.values(sums), ...lines.map(({ net }) => net), ...breakdown.flatMap(({ base, tax }) => [base, tax])]
      .filter(Boolean)
      .every((amount) => /^-?\d+(\.\d{1,2})?$/.test(amount)),
};

/** XRechnung 3.0: what German public buyers ask for beyond the norm. */
const german: Readonly<Record<string, Rule>> = {
  'BR-DE-1': ({ means }) => means.length > 0,
  'BR-DE-2': ({ seller }) => seller.contact.every(Boolean),
  'BR-DE-3': ({ seller }) => seller.town !== '',
  'BR-DE-4': ({ seller }) => seller.postcode !== '',
  'BR-DE-8': ({ buyer }) => buyer.town !== '',
  'BR-DE-9': ({ buyer }) => buyer.postcode !== '',
  'BR-DE-14': ({ breakdown }) => breakdown.every(({ rate }) => rate !== ''),
  'BR-DE-15': ({ reference }) => reference !== '',
  'BR-DE-16': ({ seller }) => seller.vat !== '' || seller.taxNumber !== '',
  'BR-DE-17': ({ type }) => ['326', '380', '384', '386', '389', '381', '875', '876', '877'].includes(type),
  'BR-DE-19': ({ means, iban }) => !means.includes('58') || isIban(iban),
  'BR-DE-21': ({ profile }) => profile === 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  'PEPPOL-EN16931-R010': ({ buyer }) => buyer.endpoint !== '',
  'PEPPOL-EN16931-R020': ({ seller }) => seller.endpoint !== '',
};

const brokenBy = (rules: Readonly<Record<string, Rule>>, terms: Terms): string[] =>
  Object.entries(rules).flatMap(([name, holds]) => (holds(terms) ? [] : [name]));

/** Names of the rules of EN 16931 an invoice breaks, in the order of the norm; none when it keeps them all. */
export const brokenRules = (xml: Buffer): string[] => brokenBy(core, termsOf(xml));
/** The same with the rules of XRechnung. */
export const brokenInGermany = (xml: Buffer): string[] => brokenBy({ ...core, ...german }, termsOf(xml));
/** PEPPOL-EN16931-R120, for lines without allowances of their own: quantity times price is the line's net. */
export const wrongLines = (xml: Buffer): string[] =>
  termsOf(xml).lines.flatMap(({ id, quantity, price, base, net }) =>
    near(Math.round((Number(quantity) * Number(price) * 100) / Number(base || '1')), cents(net)) ? [] : [id],
  );
/** By how many cents the tax of a rate is away from what its base comes to: 0, or 1 where prices include tax. */
export const taxOff = (xml: Buffer): number =>
  Math.max(
    ...termsOf(xml).breakdown.map(({ base, tax, rate }) =>
      Math.abs(Math.round((cents(base) * Number(rate || '0')) / 100) - cents(tax)),
    ),
  );
