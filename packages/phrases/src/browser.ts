import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';

export type { Catalogue, Key, Params, Rest, Translate } from './catalogue.ts';
export { translator } from './catalogue.ts';
export { en } from './en/index.ts';
export { formatLocale, isLocale, type Locale, locales } from './locales.ts';

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
