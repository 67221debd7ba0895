import { bem } from './bem/index.ts';
import { type Catalogue, type Key, type Rest, type Translate, translator } from './catalogue.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Locale } from './locales.ts';
import { ny } from './ny/index.ts';
import { toi } from './toi/index.ts';

export type { Catalogue, Key, Params, Rest, Translate } from './catalogue.ts';
export { translator } from './catalogue.ts';
export { formatLocale, isLocale, type Locale, locales } from './locales.ts';

/** Every language at once, for the server. A browser uses `./browser.ts`, which fetches one. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, bem, ny, toi, de };

const translators = new Map<Locale, Translate>();

/** Says `key` in `locale`, in English where the translation is missing. */
export function t<K extends Key>(locale: Locale, key: K, ...params: Rest<K>): string {
  let say = translators.get(locale);
  if (!say) {
    say = translator(en, locale, catalogues[locale]);
    translators.set(locale, say);
  }
  return say(key, ...params);
}

/** True when the text names a sentence of the catalogue. */
export const isKey = (text: string): text is Key => text in en;
