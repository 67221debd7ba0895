import type { vehicleType } from '@pitlane/contracts/shapes';
import type { z } from 'zod';
import { once, readRows } from '../../../data/read-data.ts';
import { type CatalogueCategory, categories, categoryCode } from './categories.ts';
import { type CannedLine, priceLines } from './price-lines.ts';
import { seedRows } from './seed-rows.ts';
import { synonymsOf } from './synonyms.ts';
import { templateLabourRate, templatePrice } from './template-rates.ts';

type VehicleType = z.infer<typeof vehicleType>;
type Row = {
  code: string;
  category: string;
  name_en: string;
  name_de: string;
  labour_h_small: string;
  labour_h_suv: string;
  labour_h_light_truck: string;
  price_eur_min: string;
  price_eur_max: string;
  interval_km: string;
  interval_months: string;
  safety_critical: string;
};
export type PriceForType = { type: VehicleType; min: number; max: number; minutes: number };
export type CatalogueService = {
  code: string;
  categoryCode: string;
  name: { en: string; de: string };
  synonyms: string[];
  kind: 'repair' | 'maintenance' | 'inspection';
  /** Minor units; a type that the service does not fit is absent. */
  prices: PriceForType[];
  priceMin: number;
  priceMax: number;
  isFixedPrice: boolean;
  minutes: number;
  intervalKm: number | null;
  intervalMonths: number | null;
  safetyCritical: boolean;
  lines: { en: CannedLine[]; de: CannedLine[] };
};
export type Catalogue = { currency: string; categories: readonly CatalogueCategory[]; services: CatalogueService[] };

const blank = { interval_km: '', interval_months: '', safety_critical: '0' };

/** The shipped list with the seed rows laid over it. */
const rows = once((): Row[] => {
  const list = new Map(readRows<Row>('workshop/service-catalogue.csv').map((row) => [row.code, row]));
  for (const seed of seedRows) {
    const [small, suv, truck] = seed.hours ?? [];
    const hours = { labour_h_small: `${small}`, labour_h_suv: `${suv}`, labour_h_light_truck: `${truck}` };
    const base = list.get(seed.code) ?? { ...blank, ...hours, interval_km: `${seed.intervalKm ?? ''}` };
    const names = { code: seed.code, category: seed.category, name_en: seed.en, name_de: seed.de };
    list.set(seed.code, { ...base, ...names, price_eur_min: `${seed.min}`, price_eur_max: `${seed.max}` });
  }
  return [...list.values()].sort((a, b) => a.code.localeCompare(b.code));
});

/** Part of the whole range that a vehicle type covers: bigger vehicles start and end higher. */
const SPREAD: Record<VehicleType, [number, number]> = { small: [0, 0.7], suv: [0.15, 0.85], truck: [0.3, 1] };

function pricesOf(row: Row, currency: string): PriceForType[] {
  const hours = { small: row.labour_h_small, suv: row.labour_h_suv, truck: row.labour_h_light_truck };
  const flat = !hours.small && !hours.suv && !hours.truck;
  const types = (['small', 'suv', 'truck'] as const).filter((type) => flat || hours[type] !== '');
  const min = Number(row.price_eur_min);
  const span = Number(row.price_eur_max) - min;
  return types.map((type, at) => {
    const [from, to] = flat ? [0, 1] : SPREAD[type];
    const low = at === 0 ? 0 : from;
    return {
      type,
      min: templatePrice(min + span * low, currency),
      max: templatePrice(min + span * to, currency),
      minutes: Math.round(Number(hours[type]) * 60),
    };
  });
}

function kindOf(row: Row): CatalogueService['kind'] {
  if (row.category === 'Inspection') return 'inspection';
  if (/diagnos|inspection|\btest\b|\bcheck\b|detection|assessment/i.test(row.name_en)) return 'inspection';
  if (/^(Engine|Brakes|Susp|Trans|Elec|Air)/.test(row.category) && /replacement|repair/i.test(row.name_en))
    return 'repair';
  if (/^(Maintenance|Cleaning|Other)$/.test(row.category) || row.interval_km || row.interval_months)
    return 'maintenance';
  return /service|fluid|oil change|cleaning|adjustment|flush/i.test(row.name_en) ? 'maintenance' : 'repair';
}

function serviceOf(row: Row, currency: string, labourRate: number): CatalogueService {
  const prices = pricesOf(row, currency);
  const [first] = prices;
  const middle = first ? Math.round((first.min + first.max) / 2) : 0;
  const name = { en: row.name_en, de: row.name_de };
  const job = { code: row.code, name, minutes: first?.minutes ?? 0, middle, labourRate };
  const priceMin = Math.min(...prices.map((price) => price.min));
  const priceMax = Math.max(...prices.map((price) => price.max));
  return {
    code: row.code,
    categoryCode: categoryCode(row.category),
    name,
    synonyms: synonymsOf(row.code),
    kind: kindOf(row),
    prices,
    priceMin,
    priceMax,
    isFixedPrice: priceMin === priceMax,
    minutes: first?.minutes ?? 0,
    intervalKm: Number(row.interval_km) || null,
    intervalMonths: Number(row.interval_months) || null,
    safetyCritical: row.safety_critical === '1',
    lines: {
      en: priceLines(job, 'en'),
      de: priceLines(job, 'de'),
    },
  };
}

/** Official tests that only make sense in one country. */
const ONLY_IN: Record<string, string> = { 'INS-004': 'DE', 'INS-005': 'DE', 'INS-008': 'DE', 'INS-003': 'ZM' };

/**
 * The service catalogue of a new shop. `country` is an ISO code (leaves out other countries' official tests), prices
 * are template values in minor units of `currency`, `labourRate` is the shop's hour in minor units (a template if absent).
 */
export function buildCatalogue(shop: { country: string; currency: string; labourRate?: number }): Catalogue {
  const labourRate = shop.labourRate ?? templateLabourRate(shop.currency);
  const official = (row: Row) => {
    const only = ONLY_IN[row.code];
    return only === undefined || only === shop.country || !['DE', 'ZM'].includes(shop.country);
  };
  const services = rows()
    .filter(official)
    .map((row) => serviceOf(row, shop.currency, labourRate));
  return { currency: shop.currency, categories, services };
}
