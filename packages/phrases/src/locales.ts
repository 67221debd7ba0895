/** Languages we speak, by the name their speakers use. */
export const locales = { en: 'English', bem: 'Ichibemba', ny: 'Chinyanja', toi: 'Chitonga', de: 'Deutsch' } as const;
export type Locale = keyof typeof locales;

export const isLocale = (value: string): value is Locale => value in locales;

/**
 * The locale that writes numbers, dates and money for a message language. Browsers know no Bemba, Nyanja or Tonga
 * formats and would fall back to American ones, so these three use Zambian English; English follows the shop's country.
 */
export function formatLocale(locale: Locale, country = 'ZM'): string {
  if (locale === 'en') return `en-${country === 'DE' ? 'GB' : country}`;
  return locale === 'de' ? 'de-DE' : 'en-ZM';
}

/** The language whose plural rules apply: Tonga has none in CLDR and counts as English does. */
export const pluralLocale = (locale: Locale): string => (locale === 'de' ? 'de' : 'en');
