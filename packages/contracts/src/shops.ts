import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const opening = z.object({ weekday: z.int().min(1).max(7), opens: s.wallTime, closes: s.wallTime });
export const closure = z.object({
  date: s.day,
  /** Both null: closed all day; else the day's own hours. */
  opens: s.wallTime.nullable(),
  closes: s.wallTime.nullable(),
  reason: s.line(120),
});
export const taxRate = z.object({ id: s.id, name: s.line(60), rateBp: s.rate, isDefault: z.boolean() });

export const shopProfile = z.object({
  name: s.line(120),
  legalName: s.line(160).nullable(),
  taxNumber: s.line(40).nullable(),
  phone: s.phone.nullable(),
  email: s.email.nullable(),
  street: s.line(160).nullable(),
  town: s.line(80).nullable(),
  postcode: s.line(20).nullable(),
  about: s.words(1200).nullable(),
});
export const shopRules = z.object({
  bookingMode: z.enum(['approval', 'instant']),
  bays: z.int().min(1).max(200),
  /** Cars that may arrive in one half-hour slot. */
  arrivalsPerSlot: z.int().min(1).max(50),
  /** Earliest and latest lead of a booking. */
  leadHours: z.int().min(0).max(720),
  horizonDays: z.int().min(1).max(365),
  /** A customer may move or cancel until this many hours before the visit. */
  changeHours: z.int().min(0).max(720),
  /** How long before a visit its reminder goes out: 1 to 72 hours or 1 to 14 days; 24 hours when not set. */
  reminderLead: z.int().min(1).max(72).optional(),
  reminderUnit: z.enum(['hours', 'days']).optional(),
  collectionRadiusKm: z.int().min(0).max(500).nullable(),
  collectionFee: s.price.nullable(),
  labourRate: s.price,
  pricesIncludeTax: z.boolean(),
  approvedStartsWork: z.boolean(),
  recalculationNeedsStaff: z.boolean(),
  signatureRequired: z.boolean(),
  estimateValidDays: z.int().min(1).max(365),
  terms: s.words(8000),
  /** What the imprint says beside name, address and tax number: who represents the shop, register, chamber. */
  imprint: s.words(4000).optional(),
  /** Must the bill be paid before the car goes? Warns when not set. */
  unpaidHandOver: z.enum(['warn', 'block']).optional(),
  /** Ask for a review after a visit; yes when not set. */
  askForReviews: z.boolean().optional(),
  /** Remind owners of a service by itself; yes when not set. */
  serviceReminders: z.boolean().optional(),
  /** How long before: 30 days and 1000 km when not set. */
  serviceLeadDays: z.int().min(0).max(120).optional(),
  serviceLeadKm: z.int().min(0).max(10_000).optional(),
});
export const shopPrivacy = z.object({
  showPrices: z.boolean(),
  showTechnicianNames: z.boolean(),
  showLabourBreakdown: z.boolean(),
});

export const shop = z.object({
  id: s.id,
  slug: s.slug,
  country: s.country,
  currency: s.currency,
  locale: s.locale,
  timeZone: s.timeZone,
  ...shopProfile.shape,
  accent: s.colour,
  logo: s.photo.nullable(),
  rules: shopRules,
  privacy: shopPrivacy,
  hours: z.array(opening),
  closures: z.array(closure),
  taxRates: z.array(taxRate),
  hosts: z.array(z.string()),
  bookingLink: z.string(),
  version: s.version,
});

export const getShop = query({
  name: 'getShop',
  summary: 'The shop: profile, hours, brand, rules, taxes',
  path: '/shop',
  may: { staff: 'shop.read' },
  input: z.object({}),
  output: shop,
  refusals: [],
  staleOn: ['shop.*'],
});

const edited = z.object({ version: s.version });

export const updateShopProfile = operation({
  name: 'updateShopProfile',
  summary: 'Change name, address and contacts of the shop',
  method: 'PATCH',
  path: '/shop/profile',
  may: { staff: 'shop.manage' },
  input: shopProfile.partial().extend({ version: s.version }),
  output: edited,
  refusals: ['changed_meanwhile'],
  records: ['shop.profile_changed'],
});
export const updateShopHours = operation({
  name: 'updateShopHours',
  summary: 'Set weekly opening hours and the exceptions',
  method: 'PUT',
  path: '/shop/hours',
  may: { staff: 'shop.manage' },
  input: z.object({ hours: z.array(opening).max(21), closures: z.array(closure).max(400), version: s.version }),
  output: edited,
  refusals: ['changed_meanwhile', 'invalid_input'],
  records: ['shop.hours_changed'],
});
export const updateShopBrand = operation({
  name: 'updateShopBrand',
  summary: 'Set the accent colour (corrected for contrast) and the logo',
  method: 'PUT',
  path: '/shop/brand',
  may: { staff: 'shop.manage' },
  input: z.object({ accent: s.colour, logoFileId: s.id.nullable(), version: s.version }),
  output: edited.extend({ accent: s.colour, corrected: z.boolean() }),
  refusals: ['changed_meanwhile', 'not_found'],
  records: ['shop.brand_changed'],
});
export const updateShopRules = operation({
  name: 'updateShopRules',
  summary: 'Set booking, pricing and estimate rules',
  method: 'PATCH',
  path: '/shop/rules',
  may: { staff: 'shop.manage' },
  input: shopRules.partial().extend({ version: s.version }),
  output: edited,
  refusals: ['changed_meanwhile', 'invalid_input'],
  records: ['shop.rules_changed'],
});
export const updateShopPrivacy = operation({
  name: 'updateShopPrivacy',
  summary: 'Choose what customers may see',
  method: 'PUT',
  path: '/shop/privacy',
  may: { staff: 'shop.manage' },
  input: shopPrivacy.extend({ version: s.version }),
  output: edited,
  refusals: ['changed_meanwhile'],
  records: ['shop.privacy_changed'],
});
export const updateTaxRates = operation({
  name: 'updateTaxRates',
  summary: 'Set the tax rates; exactly one is the default',
  method: 'PUT',
  path: '/shop/tax-rates',
  may: { staff: 'shop.manage' },
  input: z.object({
    rates: z
      .array(z.object({ id: s.id.optional(), name: s.line(60), rateBp: s.rate, isDefault: z.boolean() }))
      .min(1)
      .max(10),
    version: s.version,
  }),
  output: edited,
  refusals: ['changed_meanwhile', 'invalid_input'],
  records: ['shop.taxes_changed'],
});
export const updateShopRegion = operation({
  name: 'updateShopRegion',
  summary: 'Set country preset, currency, language, time zone',
  method: 'PUT',
  path: '/shop/region',
  may: { staff: 'shop.manage' },
  input: z.object({
    country: s.country,
    currency: s.currency,
    locale: s.locale,
    timeZone: s.timeZone,
    version: s.version,
  }),
  output: edited,
  refusals: ['changed_meanwhile', 'in_use'],
  records: ['shop.region_changed'],
});

/** What anybody may know of a shop. */
export const shopFront = z.object({
  slug: s.slug,
  name: z.string(),
  about: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  street: z.string().nullable(),
  town: z.string().nullable(),
  postcode: z.string().nullable(),
  country: s.country,
  currency: s.currency,
  locale: s.locale,
  timeZone: s.timeZone,
  accent: s.colour,
  logo: s.photo.nullable(),
  hours: z.array(opening),
  closures: z.array(closure),
  openNow: z.boolean(),
  bookingMode: z.enum(['approval', 'instant']),
  pricesIncludeTax: z.boolean(),
  collectionRadiusKm: z.int().nullable(),
  collectionFee: s.price.nullable(),
  horizonDays: z.int(),
  /** Whether this shop can tell of visits by text message. */ texts: z.boolean(),
  /** Who answers for the site, where the country asks for it (Germany: DDG § 5); null elsewhere. */
  imprint: z.object({ name: z.string(), taxNumber: z.string().nullable(), text: z.string() }).nullable(),
});
export const getShopFront = query({
  name: 'getShopFront',
  summary: 'The public face of a shop',
  path: '/public/:shop',
  may: { visitor: true },
  input: z.object({ shop: s.slug }),
  output: shopFront,
  refusals: ['not_found'],
  staleOn: ['shop.*'],
});

const changed = z.object({ fields: z.array(z.string()) });
export const shopEvents = [
  event('shop.opened', z.object({ name: z.string() })),
  event('shop.profile_changed', changed),
  event('shop.hours_changed', changed),
  event('shop.brand_changed', changed),
  event('shop.rules_changed', changed),
  event('shop.privacy_changed', changed),
  event('shop.taxes_changed', changed),
  event('shop.region_changed', changed),
] as const;
