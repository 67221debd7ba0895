import { once, readRows } from '../../../data/read-data.ts';

/**
 * Template values, not exchange rates: how many units of a currency a price of one euro starts with, and an hour of
 * labour in whole units. Rounded, for the shop to edit; a currency that is missing starts at one to one.
 */
const TEMPLATES: Record<string, { perEuro: number; hour: number }> = {
  EUR: { perEuro: 1, hour: 75 },
  USD: { perEuro: 1.1, hour: 85 },
  GBP: { perEuro: 0.85, hour: 65 },
  CHF: { perEuro: 1.2, hour: 110 },
  ZMW: { perEuro: 12, hour: 350 },
  ZAR: { perEuro: 14, hour: 550 },
  KES: { perEuro: 85, hour: 2000 },
  TZS: { perEuro: 1700, hour: 40000 },
  MWK: { perEuro: 1100, hour: 25000 },
  BWP: { perEuro: 10, hour: 350 },
  NAD: { perEuro: 14, hour: 500 },
  NGN: { perEuro: 900, hour: 15000 },
};

const minorUnits = once(
  () =>
    new Map(
      readRows<{ code: string; minor_units: string }>('reference/currencies-iso4217.csv').map((row) => [
        row.code,
        Number(row.minor_units) || 0,
      ]),
    ),
);

/** Minor units in one whole unit of an ISO 4217 currency: 100 for EUR and ZMW, 1 for JPY. */
export function unitOf(currency: string): number {
  return 10 ** (minorUnits().get(currency) ?? 2);
}

/** Template price of a number of euros, in minor units, rounded to a figure that looks like a price. */
export function templatePrice(euros: number, currency: string): number {
  const amount = euros * (TEMPLATES[currency]?.perEuro ?? 1);
  const step = currency === 'EUR' || amount < 100 ? 1 : amount < 1000 ? 10 : 50;
  return Math.round(amount / step) * step * unitOf(currency);
}

/** Template price of an hour of labour in minor units. */
export function templateLabourRate(currency: string): number {
  return (TEMPLATES[currency]?.hour ?? 75) * unitOf(currency);
}
