import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';
import { pathWithoutLocale, rememberLocale } from './locale.ts';
import { sendKept } from './page-cache.ts';
import { postBook, showBook } from './public/book.ts';
import { showBooked } from './public/booked.ts';
import { showContact, showImprint, showPrivacy } from './public/contact.ts';
import { openFrontDoor } from './public/front-door.ts';
import { showHome } from './public/home.ts';
import { postReviewForm, showReviewForm } from './public/review.ts';
import { showReviews } from './public/reviews.ts';
import { showServices } from './public/services.ts';
import { type Site, type SomeVisit, sessionOf, visitAsCustomer, visitShop } from './visit.ts';
import { slugOfHost } from './which-shop.ts';

type Show = (visit: SomeVisit) => Promise<FastifyReply>;
const GET: Readonly<Record<string, Show>> = {
  '': showHome,
  '/services': showServices,
  '/reviews': showReviews,
  '/review/:token': showReviewForm,
  '/contact': showContact,
  '/privacy': showPrivacy,
  '/imprint': showImprint,
  '/book': showBook,
  '/book/done': showBooked,
};
const POST: Readonly<Record<string, Show>> = { '/book': postBook, '/review/:token': postReviewForm };
/** Addresses of the public pages below a shop's own; what is probed is taken from here. */
export const publicPages = { GET: Object.keys(GET), POST: Object.keys(POST) } as const;

/** A driver who is signed in at this shop keeps their name and cars here; any other session counts for nothing. */
async function visitPublic(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  slug: string,
  base?: string,
): Promise<SomeVisit> {
  const visit = await visitShop(site, request, reply, { slug, ...(base === undefined ? {} : { base }) });
  const customer = await sessionOf(site.house, request);
  if (customer?.shopId !== visit.shopId) return visit;
  return visitAsCustomer(site, request, reply, customer).then(
    (own) => ({ ...own, base: visit.base }),
    () => visit,
  );
}

/** A language link sets its cookie and leads back to the same page. Answers whether it did. */
export function switchedLocale(site: Site, request: FastifyRequest, reply: FastifyReply): boolean {
  if (request.method !== 'GET') return false;
  const { path, wish } = pathWithoutLocale(request.url);
  if (!wish) return false;
  rememberLocale(site.house, reply, wish);
  reply.header('cache-control', 'no-store').redirect(path.replace(/^\/+/, '/'), 303);
  return true;
}

/** The shops' public pages: below /s/slug, and at the top of a host a shop has for itself. */
export function hangPublic(app: FastifyInstance, site: Site): void {
  const serve = (show: Show, page: string, own: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (switchedLocale(site, request, reply)) return reply;
    const { slug } = request.params as { slug?: string };
    const host = own ? await slugOfHost(site.house, request.hostname) : null;
    const kept = own && !host ? null : await site.cache.find(request, host ?? slug ?? '');
    if (kept) return sendKept(request, reply, kept, 'hit');
    if (!own) return show(await visitPublic(site, request, reply, slug ?? ''));
    if (host) return show(await visitPublic(site, request, reply, host, ''));
    return page === '' ? openFrontDoor(site, request, reply) : refuse('not_found');
  };
  for (const [method, pages] of [
    ['GET', GET],
    ['POST', POST],
  ] as const) {
    for (const [page, show] of Object.entries(pages)) {
      app.route({ method, url: `/s/:slug${page}`, handler: serve(show, page, false) });
      app.route({ method, url: page || '/', handler: serve(show, page, true) });
    }
  }
}
