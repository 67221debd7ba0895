import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { en } from './en/index.ts';
import { formatLocale, type Locale, pluralLocale } from './locales.ts';
import { formatMessage, type Values } from './message.ts';

export type English = typeof en;
export type Key = keyof English;
/** A translation: any part of the English catalogue; what is missing is said in English. */
export type Catalogue = Readonly<Partial<Record<Key, string>>>;

type Kinds = { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: string };
export type Params<K extends Key> = GetICUArgs<English[K], Kinds>;
/** Nothing when the sentence takes no values, else exactly its values. */
export type Rest<K extends Key> = keyof Params<K> extends never ? [] : [params: Params<K>];
/** Says the keys of one part of the catalogue. */
export type TranslateFor<Known extends Key> = <K extends Known>(key: K, ...params: Rest<K>) => string;
export type Translate = TranslateFor<Key>;

/** A function that says a key in one language, falling back to `english`: all of it, or the part a browser has. */
export function translator<E extends Partial<English>>(
  english: E,
  locale: Locale,
  catalogue: Catalogue,
  country?: string,
): TranslateFor<keyof E & Key> {
  const format = formatLocale(locale, country);
  const source: Readonly<Record<string, string>> = english;
  return (key, ...params) => {
    const own = catalogue[key];
    const values: Values = (params[0] as Values | undefined) ?? {};
    return own === undefined
      ? formatMessage(source[key] ?? key, values, 'en', format)
      : formatMessage(own, values, pluralLocale(locale), format);
  };
}
