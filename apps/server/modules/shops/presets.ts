import type { ShopPrivacy, ShopRules } from '../../schema/json.ts';

export type PresetName = 'ZM' | 'DE' | 'XX';
export type Preset = {
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly taxes: readonly { readonly name: string; readonly rateBp: number; readonly isDefault: boolean }[];
  readonly pricesIncludeTax: boolean;
  readonly terms: string;
};

const TERMS = 'Work starts after your approval. Old parts are kept for you to see until you collect the car.';
const TERMS_DE =
  'Wir beginnen erst nach Ihrer Freigabe. Ausgebaute Teile bewahren wir bis zur Abholung des Fahrzeugs für Sie auf.';

/**
 * What a new shop starts with in a country. VAT: Zambia 16 % (VAT Act, cap. 331), Germany 19 % and 7 % (UStG § 12).
 * German prices for consumers include the tax (PAngV § 3).
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  ZM: {
    currency: 'ZMW',
    locale: 'en',
    timeZone: 'Africa/Lusaka',
    taxes: [
      { name: 'VAT 16 %', rateBp: 1600, isDefault: true },
      { name: 'VAT 0 %', rateBp: 0, isDefault: false },
    ],
    pricesIncludeTax: false,
    terms: TERMS,
  },
  DE: {
    currency: 'EUR',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    taxes: [
      { name: 'USt 19 %', rateBp: 1900, isDefault: true },
      { name: 'USt 7 %', rateBp: 700, isDefault: false },
    ],
    pricesIncludeTax: true,
    terms: TERMS_DE,
  },
  XX: {
    currency: 'USD',
    locale: 'en',
    timeZone: 'UTC',
    taxes: [{ name: 'No tax', rateBp: 0, isDefault: true }],
    pricesIncludeTax: false,
    terms: TERMS,
  },
};

/** Starting prices in minor units of a currency: an hour of labour, one collection. Every shop sets its own. */
const startingPrices: Readonly<Record<string, { readonly labourRate: number; readonly collectionFee: number }>> = {
  ZMW: { labourRate: 52_000, collectionFee: 15_000 },
  EUR: { labourRate: 9_500, collectionFee: 2_500 },
  USD: { labourRate: 8_000, collectionFee: 2_000 },
};

/** The rules of a new shop. In a currency without starting prices labour costs 0 until the owner sets it. */
export function startingRules(preset: Preset, currency: string): ShopRules {
  const prices = startingPrices[currency] ?? { labourRate: 0, collectionFee: 0 };
  return {
    bookingMode: 'approval',
    bays: 4,
    arrivalsPerSlot: 2,
    leadHours: 1,
    horizonDays: 60,
    changeHours: 12,
    collectionRadiusKm: 15,
    collectionFee: prices.collectionFee,
    labourRate: prices.labourRate,
    pricesIncludeTax: preset.pricesIncludeTax,
    approvedStartsWork: true,
    recalculationNeedsStaff: false,
    signatureRequired: false,
    estimateValidDays: 14,
    terms: preset.terms,
  };
}

export const startingPrivacy: ShopPrivacy = {
  showPrices: true,
  showTechnicianNames: true,
  showLabourBreakdown: false,
};

/** Monday to Friday all day, Saturday until lunch. */
export const startingHours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[] = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '07:30', closes: '17:00' })),
  { weekday: 6, opens: '07:30', closes: '13:00' },
];

/** The preset of a country; countries without one of their own get the generic one. */
export function presetOf(country: string): Preset {
  return country === 'ZM' || country === 'DE' ? presets[country] : presets.XX;
}
