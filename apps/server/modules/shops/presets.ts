import type { shapes } from '@pitlane/contracts';
import type { ShopPrivacy, ShopRules } from '../../schema/json.ts';
import { startingTerms, type TaxKey } from './words.ts';

export type PresetName = 'ZM' | 'DE' | 'XX';
export type Preset = {
  readonly currency: string;
  readonly locale: shapes.Locale;
  readonly timeZone: string;
  readonly taxes: readonly { readonly key: TaxKey; readonly rateBp: number; readonly isDefault: boolean }[];
  readonly pricesIncludeTax: boolean;
  /** The shop's site has to say who answers for it. */
  readonly imprint: boolean;
};

/**
 * What a new shop starts with in a country. VAT: Zambia 16 % (VAT Act, cap. 331), Germany 19 % and 7 % (UStG § 12).
 * German prices for consumers include the tax (PAngV § 3); a German site has an imprint (DDG § 5).
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  ZM: {
    currency: 'ZMW',
    locale: 'en',
    timeZone: 'Africa/Lusaka',
    taxes: [
      { key: 'shops.tax.zm', rateBp: 1600, isDefault: true },
      { key: 'shops.tax.zmZero', rateBp: 0, isDefault: false },
    ],
    pricesIncludeTax: false,
    imprint: false,
  },
  DE: {
    currency: 'EUR',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    taxes: [
      { key: 'shops.tax.de', rateBp: 1900, isDefault: true },
      { key: 'shops.tax.deReduced', rateBp: 700, isDefault: false },
    ],
    pricesIncludeTax: true,
    imprint: true,
  },
  XX: {
    currency: 'USD',
    locale: 'en',
    timeZone: 'UTC',
    taxes: [{ key: 'shops.tax.none', rateBp: 0, isDefault: true }],
    pricesIncludeTax: false,
    imprint: false,
  },
};

/** Starting prices in minor units of a currency: an hour of labour, one collection. Every shop sets its own. */
const startingPrices: Readonly<Record<string, { readonly labourRate: number; readonly collectionFee: number }>> = {
  ZMW: { labourRate: 52_000, collectionFee: 15_000 },
  EUR: { labourRate: 9_500, collectionFee: 2_500 },
  USD: { labourRate: 8_000, collectionFee: 2_000 },
};

/** The rules of a new shop. In a currency without starting prices labour costs 0 until the owner sets it. */
export function startingRules(preset: Preset, currency: string, locale: shapes.Locale): ShopRules {
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
    terms: startingTerms(locale),
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
