import { type Catalogue, type TranslateFor, translator as translatorOf } from './catalogue.ts';
import { consoleEnglish } from './en/console.ts';
import type { Locale } from './locales.ts';

export type { Catalogue, Params, Rest } from './catalogue.ts';
export { consoleEnglish as en } from './en/console.ts';
export { formatLocale, isLocale, type Locale, locales } from './locales.ts';

/** The sentences a browser has; the server's own (pages, mails, site) do not compile here. */
export type Key = keyof typeof consoleEnglish;
export type Translate = TranslateFor<Key>;

/** A function that says a key in one language, falling back to English. */
export const translator = (locale: Locale, catalogue: Catalogue, country?: string): Translate =>
  translatorOf(consoleEnglish, locale, catalogue, country);

const sources: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>>> = {
  bem: async () => (await import('./bem/index.ts')).bem,
  ny: async () => (await import('./ny/index.ts')).ny,
  toi: async () => (await import('./toi/index.ts')).toi,
  de: async () => (await import('./de/index.ts')).de,
};

/** Fetches one language. English is always at hand and costs nothing. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return locale === 'en' ? {} : sources[locale]();
}
