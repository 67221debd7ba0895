import { isLocale, type Locale, t } from '@pitlane/phrases';

const localeOf = (text: string): Locale => (isLocale(text) ? text : 'en');

/** What the one row is called when the shop does not show its labour line by line. */
export const labourWord = (locale: string): string => t(localeOf(locale), 'estimates.labour');

/** Whose limit a gauge shows. */
export const limitWord = (locale: string, kind: 'legal' | 'own'): string =>
  t(localeOf(locale), kind === 'legal' ? 'estimates.limit.legal' : 'estimates.limit.own');
