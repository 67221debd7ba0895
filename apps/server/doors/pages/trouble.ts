import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorProps } from '../../../site/src/pages/portal.props.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { answerProblem, refusalOf } from '../hall/problem.ts';
import { localeFor, pathWithoutLocale } from './locale.ts';
import { sendPage, sendPlain } from './send-page.ts';
import { plainShell } from './shell.ts';
import { shopHere } from './shop-here.ts';
import { type Site, visitShop } from './visit.ts';
import { sayFirst } from './words.ts';

function kindOf({ code, status }: Refusal, url: string): ErrorProps['kind'] {
  if (code === 'not_found') return 'not_found';
  if (code === 'link_expired') return url.startsWith('/pay/') ? 'pay_link' : 'link_expired';
  if (code === 'too_many') return 'too_many';
  return status >= 500 ? 'fault' : 'refused';
}

/** Every error of a page as a page: what happened, what is safe, what to do, and the request's number. Details stay in the log. */
export function hangTrouble(site: Site) {
  return async (error: Error, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const refusal = refusalOf(error);
    if (refusal.code === 'fault') request.log.error({ err: error }, 'fault');
    if (refusal.retryAfter) reply.header('retry-after', String(refusal.retryAfter));
    if (refusal.code === 'sign_in_required' && request.url.startsWith('/customer/'))
      return toLogin(site, request, reply);
    const kind = kindOf(refusal, request.url);
    const locale = localeFor(request);
    const props: ErrorProps = {
      kind,
      requestId: request.id,
      ...(refusal.retryAfter ? { retryAfter: refusal.retryAfter } : {}),
      ...(kind === 'refused' ? { sentence: sayFirst(locale, [`refusal.${refusal.code}`]) } : {}),
    };
    try {
      const slug = refusal.status < 500 ? await shopHere(site, request) : null;
      const visit = slug ? await visitShop(site, request, reply, { slug }) : null;
      if (visit) return sendPage(visit, 'error', props, { status: refusal.status });
    } catch {
      // The shop itself is not there, or the database is not: the plain page needs neither.
    }
    const { path } = pathWithoutLocale(request.url);
    const shell = plainShell({ house: site.house, locale, path, now: site.house.clock.now() });
    return sendPlain({ ...site, request, reply }, 'error', props, shell, refusal.status);
  };
}

/** The sign-in page in the shop's look; its link leads back to the page that was asked for. */
export async function toLogin(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const slug = await shopHere(site, request);
  const { path } = pathWithoutLocale(request.url);
  const next = request.method === 'GET' && path.length <= 200 ? path : undefined;
  const query = new URLSearchParams({ ...(slug ? { shop: slug } : {}), ...(next ? { next } : {}) }).toString();
  return reply.header('cache-control', 'no-store').redirect(`/customer/login${query ? `?${query}` : ''}`, 303);
}

/** What is not an address of a page: programs get a problem, people a page. */
export const nothingHere = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
  if (/^\/(api|files|assets)\//.test(request.url)) return answerProblem(refusal, request, reply);
  throw refusal;
};
