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

type Words<Part> = Readonly<Record<keyof Part & Key, string>>;
type Fetch = () => Promise<Catalogue>;

/** What is said from the first load on, by language: one file each. */
const first: Readonly<Record<Exclude<Locale, 'en'>, Fetch>> = {
  bem: async () => (await import('./bem/index.ts')).bem,
  ny: async () => (await import('./ny/index.ts')).ny,
  toi: async () => (await import('./toi/index.ts')).toi,
  de: async () => (await import('./de/console.ts')).consoleFirst,
};
const german: Fetch[] = [first.de];
/** Each language as far as it is here; grows in place, so that whoever holds one knows what came later. */
const known = new Map<Locale, Partial<Record<Key, string>>>();
const fetched = new Map<Fetch, Promise<void>>();
let spoken: Locale = 'en';

const wordsOf = (locale: Locale): Partial<Record<Key, string>> => {
  const words = known.get(locale) ?? {};
  known.set(locale, words);
  return words;
};

/** Adds a file of one language, once. Where it cannot be had English is said, until somebody asks again. */
function fetchOnce(locale: Locale, file: Fetch): Promise<void> {
  const coming = fetched.get(file);
  if (coming) return coming;
  const here = file().then(
    (words) => {
      Object.assign(wordsOf(locale), words);
    },
    () => {
      fetched.delete(file);
    },
  );
  fetched.set(file, here);
  return here;
}

/**
 * Adds a part of the English that comes with a screen, and tells where its German is; called while the screen's code
 * loads, so before anybody speaks. Who speaks German has the German fetched at once.
 */
export function learn<Part extends Partial<Known>>(part: Part, inGerman: () => Promise<Words<Part>>): void {
  Object.assign(en, part);
  german.push(inGerman);
  if (spoken === 'de') void fetchOnce('de', inGerman);
}

/** Speaks a language from now on and fetches what was learned so far. English is always at hand and costs nothing. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  spoken = locale;
  if (locale !== 'en')
    await Promise.all((locale === 'de' ? german : [first[locale]]).map((file) => fetchOnce(locale, file)));
  return wordsOf(locale);
}

/** Waits until everything learned so far can be said in the language spoken now. */
export const wordsAtHand = (): Promise<unknown> => loadCatalogue(spoken);

/** A function that says a key in one language, falling back to English. */
export const translator = (locale: Locale, catalogue: Catalogue, country?: string): Translate =>
  translatorOf(en, locale, catalogue, country);
