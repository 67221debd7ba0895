import { formatLocale, isLocale } from '@pitlane/phrases';

/** Thousandths of a unit as people write them: 1600 is "1.6", 4000 is "4". */
export function quantityText(milli: number, locale: string): string {
  const written = isLocale(locale) ? formatLocale(locale) : 'en-GB';
  return new Intl.NumberFormat(written, { maximumFractionDigits: 3 }).format(milli / 1000);
}

/** Basis points as a percentage: 1600 is "16", 725 is "7.25". */
export const percentText = (basisPoints: number, locale: string): string => quantityText(basisPoints * 10, locale);
