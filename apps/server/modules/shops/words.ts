import type { shapes } from '@pitlane/contracts';
import { type Key, t } from '@pitlane/phrases';

export type TaxKey = Extract<Key, `shops.tax.${string}`>;

/** The terms a new shop starts with, in its language; the owner writes their own. */
export const startingTerms = (locale: shapes.Locale): string => t(locale, 'shops.startingTerms');

/** What a tax rate of a preset is called in the shop's language. */
export const taxName = (locale: shapes.Locale, key: TaxKey): string => t(locale, key);
