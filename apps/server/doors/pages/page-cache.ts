import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';
import { etagMatches } from '../../kernel/etag.ts';
import { newestSeq } from '../../kernel/read-log.ts';
import { CUSTOMER_COOKIE } from '../../kernel/who.ts';
import { shopIdOf } from '../hall/caller.ts';
import { FLASH_COOKIE } from './flash.ts';
import { LANGUAGE_COOKIE } from './locale.ts';

/** A rendered page that holds nothing personal. */
export type Kept = { readonly body: string; readonly tag: string; readonly policy: string; readonly language: string };
type Entry = { readonly stamp: string; readonly page: Kept };

const MOST = 500;
const MINUTE = 60_000;

export type PageCache = {
  /** The kept page, if the shop's log has not moved since and the minute is the same; else the request is remembered for `keep`. */
  find(request: FastifyRequest, slug: string): Promise<Kept | null>;
  keep(request: FastifyRequest, page: Kept): void;
};

/** Whoever carries a session or a message of their own is never answered from what was kept for everybody. */
function keyOf(request: FastifyRequest): string | null {
  if (request.method !== 'GET' || request.cookies?.[CUSTOMER_COOKIE] || request.cookies?.[FLASH_COOKIE]) return null;
  const languages = [request.cookies?.[LANGUAGE_COOKIE] ?? '', request.headers['accept-language'] ?? ''];
  return JSON.stringify([request.host, request.url, ...languages]);
}

/**
 * Keeps public pages in this process. A page is good while its shop's log stands still, within the same minute (opening
 * hours and free times move with the clock): every change records an event, so nothing has to be thrown away by hand.
 */
export function createPageCache(house: House): PageCache {
  const entries = new Map<string, Entry>();
  const asked = new WeakMap<FastifyRequest, { key: string; stamp: string }>();
  return {
    async find(request, slug) {
      const key = keyOf(request);
      const shopId = key && /^[a-z0-9-]{1,62}$/.test(slug) ? await shopIdOf(house, slug) : null;
      if (!key || !shopId) return null;
      const minute = Math.floor(house.clock.now().getTime() / MINUTE);
      const stamp = `${shopId} ${await newestSeq(house.pools.owner, shopId)} ${minute}`;
      const entry = entries.get(key);
      if (entry?.stamp === stamp) return entry.page;
      asked.set(request, { key, stamp });
      return null;
    },
    keep(request, page) {
      const place = asked.get(request);
      if (!place) return;
      if (entries.size >= MOST) entries.delete(entries.keys().next().value ?? '');
      entries.delete(place.key);
      entries.set(place.key, { stamp: place.stamp, page });
    },
  };
}

/** Answers with a page everybody may have; whoever has it already is told so without it. */
export function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Kept,
  cache: 'hit' | 'miss',
): FastifyReply {
  reply.headers({
    'content-security-policy': page.policy,
    'content-language': page.language,
    vary: 'Cookie, Accept-Language',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: page.tag,
    'x-cache': cache,
  });
  if (etagMatches(request.headers['if-none-match'], page.tag)) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(page.body);
}
