import type { OutputOf } from '@pitlane/contracts';
import type { Locale } from '@pitlane/phrases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Renderer } from '../../../site/src/document/page-props.ts';
import type { House } from '../../house.ts';
import type { CustomerActor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusal.ts';
import { CUSTOMER_COOKIE } from '../../kernel/who.ts';
import { customerOf, shopIdOf } from '../hall/caller.ts';
import { type Ask, askAs, type Named } from './ask.ts';
import { FLASH_COOKIE, FLASH_SECONDS, type Flash, flashOf } from './flash.ts';
import { localeFor, pathWithoutLocale } from './locale.ts';
import type { PageCache } from './page-cache.ts';
import { slugOfHost } from './which-shop.ts';

const HOME = '/customer/dashboard';

export type ShopFront = OutputOf<Named['getShopFront']>;
export type Me = OutputOf<Named['getMe']>;
export type Site = { readonly house: House; readonly renderer: Renderer; readonly cache: PageCache };

/** One look at a page: who looks, at which shop, in which language, and how to ask the house. */
export type Visit = Site & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly front: ShopFront;
  readonly shopId: string;
  /** "/s/slug", or "" on a host of the shop's own. */
  readonly base: string;
  readonly locale: Locale;
  /** Path and query without the language. */
  readonly path: string;
  readonly now: Date;
  /** As anybody. */
  readonly ask: Ask;
};
/** A look by a signed-in customer of this shop; `ask` speaks for them. */
export type OwnVisit = Visit & {
  readonly customer: CustomerActor;
  readonly me: Me;
  readonly unread: number;
  /** Conversations as they were when the page was asked for. */
  readonly threads: OutputOf<Named['listMyThreads']>['items'];
  readonly mine: Ask;
};
export type SomeVisit = Visit & Partial<Pick<OwnVisit, 'customer' | 'me' | 'unread' | 'mine'>>;

/** Opens a visit to the shop with this address name; a shop that is not there is not found. */
export async function visitShop(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  shop: { slug: string; base?: string; own?: string },
): Promise<Visit> {
  const shopId = /^[a-z0-9-]{1,62}$/.test(shop.slug) ? await shopIdOf(site.house, shop.slug) : null;
  if (!shopId) return refuse('not_found');
  const ask = askAs(site.house, { kind: 'visitor', shopId }, request, reply);
  const front = await ask('getShopFront', { shop: shop.slug });
  return {
    ...site,
    request,
    reply,
    front,
    shopId,
    base: shop.base ?? ((await slugOfHost(site.house, request.hostname)) === shop.slug ? '' : `/s/${shop.slug}`),
    locale: localeFor(request, shop.own, front.locale),
    path: pathWithoutLocale(request.url).path,
    now: site.house.clock.now(),
    ask,
  };
}

/** The customer whose session this browser holds, or null. */
export async function sessionOf(house: House, request: FastifyRequest): Promise<CustomerActor | null> {
  const actor = await customerOf(house, request.cookies?.[CUSTOMER_COOKIE]);
  return actor?.kind === 'customer' ? actor : null;
}

/** Opens a visit of a signed-in customer; a session that no longer counts is refused as `sign_in_required`. */
export async function visitAsCustomer(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  customer: CustomerActor,
): Promise<OwnVisit> {
  const mine = askAs(site.house, customer, request, reply);
  const me = await mine('getMe', {});
  const [visit, { items }] = await Promise.all([
    visitShop(site, request, reply, { slug: me.shop.slug, own: me.locale }),
    mine('listMyThreads', {}),
  ]);
  const unread = items.reduce((sum, thread) => sum + thread.unread, 0);
  return { ...visit, customer, me, mine, unread, threads: items };
}

/** Notes in the shop's log that the customer opened this page. */
export async function notePortalVisit({ house, request, customer, shopId }: OwnVisit): Promise<void> {
  const [page = ''] = request.url.split('?');
  const from = { id: request.id, address: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200) };
  await house.runner.inShop(shopId, customer, from, async ({ record }) => {
    record('customer.portal_visited', { customer: customer.customerId }, { page: page.slice(0, 200) });
  });
}

/** R-224 What the customer looks at is no news any more; their home tells everything. */
export async function seeNotices({ mine, path }: OwnVisit): Promise<void> {
  await mine('readMyNotices', path.startsWith(HOME) ? {} : { page: path.slice(0, 300) });
}

/** The sentence a redirect left behind; said once. */
export function takeFlash({ request, reply, locale }: Pick<Visit, 'request' | 'reply' | 'locale'>) {
  const code = request.cookies?.[FLASH_COOKIE];
  if (code) reply.clearCookie(FLASH_COOKIE, { path: '/' });
  return flashOf(code, locale);
}

/** Answers a form that worked: the browser goes on with GET, and a reload repeats nothing. */
export function goOn({ house, reply }: Pick<Visit, 'house' | 'reply'>, to: string, flash?: Flash): FastifyReply {
  if (flash)
    reply.setCookie(FLASH_COOKIE, flash, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: house.env.publicUrl.startsWith('https://'),
      maxAge: FLASH_SECONDS,
    });
  return reply.header('cache-control', 'no-store').redirect(to, 303);
}
