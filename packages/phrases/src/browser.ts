import { type Catalogue, type TranslateFor, translator as translatorOf } from './catalogue.ts';
import { consoleFirst } from './en/console.ts';
import type { ConsoleLate } from './en/console-late.ts';
import type { Locale } from './locales.ts';

export type { Catalogue, Params, Rest } from './catalogue.ts';
export { formatLocale, isLocale, type Locale, locales } from './locales.ts';

/** The console's sentences: those of the first load, and those that come with the screens that say them. */
type Known = typeof consoleFirst & ConsoleLate;
/** The sentences a browser has; the server's own (pages, mails, site) do not compile here. */
export type Key = keyof Known;
export type Translate = TranslateFor<Key>;
/** The English at hand; it grows by `learn`. */
export const en = { ...consoleFirst } as Known;

/** Adds a part of the English that comes with a screen; called while its code loads, so before anybody speaks. */
export const learn = (part: Partial<Known>): void => {
  Object.assign(en, part);
};

/** A function that says a key in one language, falling back to English. */
export const translator = (locale: Locale, catalogue: Catalogue, country?: string): Translate =>
  translatorOf(en, locale, catalogue, country);

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
