import { isLocale, type Locale, t } from '@pitlane/phrases';

const localeOf = (text: string): Locale => (isLocale(text) ? text : 'en');

/** What the shop's own lines are called on a bill, in the customer's language. */
export const suppliesWord = (locale: string): string => t(localeOf(locale), 'invoices.supplies');
export const environmentWord = (locale: string): string => t(localeOf(locale), 'invoices.environment');
/** R-520 The line that asks for a deposit, and the one that sets it off. */
export const depositWord = (locale: string): string => t(localeOf(locale), 'invoices.deposit');
export const depositSetOffWord = (locale: string, number: string): string =>
  t(localeOf(locale), 'invoices.depositSetOff', { number });

/** R-534 The line that takes back what a bill had no use for. */
export const depositOverWord = (locale: string): string => t(localeOf(locale), 'invoices.depositOver');

/** How a document is named in the books. */
export const bookText = (
  locale: string,
  kind: 'invoice' | 'deposit' | 'credit_note' | 'void',
  number: string,
): string => t(localeOf(locale), `invoices.book.${kind}`, { number });
/** The customer's credit that a credit note beyond what stood open leaves. */
export const creditText = (locale: string, number: string): string =>
  t(localeOf(locale), 'invoices.book.credit', { number });
