import { digitsOf, exact, type Minor, MoneyError, toMinor } from './money.ts';

export interface MoneyFormat {
  /** Leave the decimals off when they are all zero, as price ranges do. */
  wholeWhenEven?: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * An amount as people read it. English-style locales put the currency code first (`ZMW 1,250.00`, `-ZMW 5.00`), all
 * others use their own form (`1.250,00 €`). Bemba, Nyanja and Tonga count like English in Zambia. Spaces do not break.
 */
export function formatMoney(minor: Minor, currency: string, formatLocale: string, format: MoneyFormat = {}): string {
  const decimal = toDecimal(minor, currency) as Intl.StringNumericLiteral;
  return formatterOf(currency, formatLocale, format.wholeWhenEven ?? false).format(decimal);
}

/** An amount as plain decimal text with a point, for files and interfaces: `1250.00`. */
export function toDecimal(minor: Minor, currency: string): string {
  const digits = digitsOf(currency);
  const amount = exact(minor);
  const figures = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return `${amount < 0n ? '-' : ''}${whole}${digits > 0 ? `.${figures.slice(-digits)}` : ''}`;
}

/** Reads plain decimal text (`1250`, `1250.5`, `-3.00`); MoneyError `bad_amount` for anything else or too many digits. */
export function fromDecimal(text: string, currency: string): Minor {
  const digits = digitsOf(currency);
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > digits) {
    throw new MoneyError('bad_amount', `not an amount in ${currency} with up to ${digits} decimals`);
  }
  const amount = BigInt(whole + fraction.padEnd(digits, '0'));
  return toMinor(sign === '-' ? -amount : amount);
}

function formatterOf(currency: string, formatLocale: string, wholeWhenEven: boolean): Intl.NumberFormat {
  const locale = /^(bem|ny|toi)\b/.test(formatLocale) ? 'en-ZM' : formatLocale;
  const name = `${locale} ${currency} ${wholeWhenEven}`;
  let formatter = formatters.get(name);
  if (!formatter) {
    const digits = digitsOf(currency);
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: locale.startsWith('en') ? 'code' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: wholeWhenEven ? 'stripIfInteger' : 'auto',
    });
    // Shops choose from a few currencies and locales; the cap only guards against made-up ones.
    if (formatters.size < 200) formatters.set(name, formatter);
  }
  return formatter;
}
