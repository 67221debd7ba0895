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
