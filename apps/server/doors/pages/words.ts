import { isKey, type Key, type Locale, t } from '@pitlane/phrases';

export type SayKey = Extract<Key, `pages.${string}`>;
const loose = t as (locale: Locale, key: string, params?: Record<string, string | number>) => string;

/** A sentence of this door in the reader's language. */
export const say = (locale: Locale, key: SayKey, params?: Record<string, string | number>): string =>
  loose(locale, key, params);

/** The first of these keys that has words. */
export function sayFirst(locale: Locale, keys: readonly string[]): string {
  const key = keys.find(isKey);
  return key ? loose(locale, key) : loose(locale, 'refusal.invalid_input');
}
