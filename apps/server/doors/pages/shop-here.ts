import type { FastifyRequest } from 'fastify';
import type { Site } from './visit.ts';
import { slugOfHost, someShops } from './which-shop.ts';

export const SHOP_COOKIE = 'pitlane_shop';
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/;
const first = (...candidates: unknown[]): string | null =>
  candidates.find((text): text is string => typeof text === 'string' && SLUG.test(text)) ?? null;

/** The shop a page speaks for where its own address does not say: host, `?shop=`, the shop looked at last, the only one. */
export async function shopHere({ house }: Site, request: FastifyRequest): Promise<string | null> {
  const { slug } = request.params as { slug?: string };
  if (slug) return first(slug);
  const own = await slugOfHost(house, request.hostname);
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('shop');
  const known = own ?? first(asked, request.cookies?.[SHOP_COOKIE]);
  if (known) return known;
  const shops = await someShops(house, 2);
  return shops.length === 1 ? (shops[0]?.slug ?? null) : null;
}
