import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const platformShop = z.object({
  id: s.id,
  slug: s.slug,
  name: z.string(),
  country: s.country,
  currency: s.currency,
  staff: z.int(),
  openWorkOrders: z.int(),
  createdAt: s.instant,
  lastEventAt: s.instant.nullable(),
});
export const listShops = query({
  name: 'listShops',
  summary: 'All shops of this install',
  path: '/platform/shops',
  may: { platform: true },
  input: z.object({ ...s.paged }),
  output: s.pageOf(platformShop),
  refusals: [],
  staleOn: [],
});
export const createShop = operation({
  name: 'createShop',
  summary: 'Open a shop from a country preset and invite its owner',
  path: '/platform/shops',
  may: { platform: true },
  input: z.object({
    slug: s.slug,
    name: s.line(120),
    country: z.enum(['ZM', 'DE', 'XX']),
    timeZone: s.timeZone.optional(),
    currency: s.currency.optional(),
    ownerName: s.line(80),
    ownerEmail: s.email,
  }),
  output: z.object({ id: s.id, slug: s.slug }),
  refusals: ['already_exists'],
  records: ['shop.opened', 'staff.invited', 'service.catalogue_loaded', 'platform.shop_created'],
  bulk: true,
});
/** What looks wrong: guessed passwords, calls that keep being refused, records taken in bulk. */
const alarm = {
  kind: z.enum(['sign_ins', 'refusals', 'downloads']),
  /** How many there were when the threshold was reached, within so many minutes. */
  count: z.int(),
  minutes: z.int(),
  /** The person behind it, or the network address of somebody unknown. */
  who: z.string(),
};
export const getPlatformHealth = query({
  name: 'getPlatformHealth',
  summary: 'Version, database, queues, mail',
  path: '/platform/health',
  may: { platform: true },
  input: z.object({}),
  output: z.object({
    version: z.string(),
    shops: z.int(),
    databaseBytes: z.int(),
    queued: z.int(),
    failed: z.int(),
    mailFailed: z.int(),
    startedAt: s.instant,
    /** The newest alerts of all shops, newest first. */
    alerts: z.array(z.object({ at: s.instant, ...alarm, shop: s.slug.nullable() })),
  }),
  refusals: [],
  staleOn: [],
});
export const vitalPages = [
  'home',
  'services',
  'contact',
  'book',
  'portal',
  'estimate',
  'work_order',
  'console',
] as const;
const vital = z.number().min(0).max(600_000).optional();
export const reportVitals = operation({
  name: 'reportVitals',
  summary: 'How fast a page was for one visitor: a sample, with nothing about the visitor',
  path: '/public/:shop/vitals',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    page: z.enum(vitalPages),
    /** Largest contentful paint and interaction to next paint in milliseconds; cumulative layout shift without unit. */
    lcp: vital,
    inp: vital,
    cls: z.number().min(0).max(100).optional(),
  }),
  output: z.object({}),
  refusals: ['not_found'],
  records: [],
  silent: true,
  limit: { max: 240, seconds: 3600 },
});
export const getVitals = query({
  name: 'getVitals',
  summary: 'How fast pages are for visitors (the slowest of the best three quarters), and the server’s own answers',
  path: '/platform/vitals',
  may: { platform: true },
  input: z.object({ days: z.coerce.number().int().min(1).max(90).default(28) }),
  output: z.object({
    days: z.array(
      z.object({
        day: s.day,
        page: z.enum(vitalPages),
        lcp: z.number().nullable(),
        inp: z.number().nullable(),
        cls: z.number().nullable(),
        samples: z.int(),
      }),
    ),
    operations: z.array(z.object({ name: z.string(), count: z.int(), p50: z.number(), p95: z.number() })),
  }),
  refusals: [],
  staleOn: [],
});
export const getStatus = query({
  name: 'getStatus',
  summary: 'Whether Pitlane works, now and on each of the last ninety days',
  path: '/status',
  may: { visitor: true },
  input: z.object({}),
  output: z.object({
    /** Null before the first look. */
    ok: z.boolean().nullable(),
    at: s.instant.nullable(),
    parts: z.array(z.object({ part: z.enum(['database', 'storage', 'mail', 'jobs', 'relay']), ok: z.boolean() })),
    /** Part of the watched time that all was well, 0 to 1. */
    uptime: z.number().nullable(),
    days: z.array(z.object({ day: s.day, up: z.number().nullable() })),
  }),
  refusals: [],
  staleOn: [],
});
export const getShopPlan = query({
  name: 'getShopPlan',
  summary: 'The shop’s plan; without plans everything is on and nothing counts users',
  path: '/billing/plan',
  may: { staff: 'billing.read', platform: true },
  input: z.object({}),
  output: z.object({ plansOn: z.boolean(), plan: z.string().nullable(), features: z.literal('all') }),
  refusals: [],
  staleOn: [],
});
export const platformEvents = [
  event('security.alerted', z.object(alarm)),
  event('platform.alerted', z.object({ ...alarm, shop: s.slug.nullable() })),
  event('platform.signed_in', z.object({ name: z.string() })),
  event('platform.shop_created', z.object({ slug: s.slug })),
] as const;
