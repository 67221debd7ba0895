import { decimalsOf } from '../../../shared/money.ts';

const MICRO = 1_000_000;
const shift = (currency: string, shop: string) => 10 ** (decimalsOf(currency) - decimalsOf(shop));

/** What one whole unit of a currency is worth in whole units of the shop's, from its smallest units. */
export const rateOf = (rateMicro: number, currency: string, shop: string): number =>
  Number(((rateMicro / MICRO) * shift(currency, shop)).toFixed(6));

/** The same back again, as it is kept: millionths of the shop's smallest unit for one smallest unit. */
export const rateFrom = (rate: number, currency: string, shop: string): number =>
  Math.round((rate * MICRO) / shift(currency, shop));
