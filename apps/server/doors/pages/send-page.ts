import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageName, PageProps } from '../../../site/src/document/page-props.ts';
import type { Meta, Shell } from '../../../site/src/shared/shell.props.ts';
import type { House } from '../../house.ts';
import { etagOf } from '../../kernel/etag.ts';
import { contentPolicy } from '../hall/security-headers.ts';
import { sendKept } from './page-cache.ts';
import { NONCE_MARK, shellOf } from './shell.ts';
import type { Site, SomeVisit } from './visit.ts';

/**
 * The nonce follows from the page's content and a secret: the same page keeps its tag and may be answered with 304,
 * and whoever could slip something into a page would change its nonce by doing so.
 */
function nonceOf(house: House, html: string): string {
  return createHmac('sha256', house.services.secrets.deriveKey('page-nonce'))
    .update(html)
    .digest('base64')
    .slice(0, 22);
}

function finish(site: Site, request: FastifyRequest, reply: FastifyReply, html: string, shared: boolean): FastifyReply {
  const nonce = nonceOf(site.house, html);
  const body = html.replaceAll(NONCE_MARK, nonce);
  const policy = contentPolicy(site.house.env, nonce);
  const language = /<html lang="([a-z]+)"/.exec(body)?.[1] ?? 'en';
  if (shared) {
    const page = { body, tag: etagOf(body), policy, language };
    site.cache.keep(request, page);
    return sendKept(request, reply, page, 'miss');
  }
  reply.headers({
    'content-security-policy': policy,
    'content-language': language,
    vary: 'Cookie, Accept-Language',
    'cache-control': 'no-store',
  });
  return reply.type('text/html; charset=utf-8').send(body);
}

type How = {
  status?: number;
  meta?: Meta;
  flash?: Shell['flash'];
  refresh?: Shell['refresh'];
  shared?: boolean;
};

/** Renders a page for this visit. `shared` pages hold nothing personal and carry a tag; all others are never stored. */
export function sendPage<N extends PageName>(
  visit: SomeVisit,
  name: N,
  props: PageProps[N],
  how: How = {},
): FastifyReply {
  const shell = shellOf(visit, how);
  const html = visit.renderer.renderPage(name, props, shell);
  visit.reply.code(how.status ?? 200);
  const shared = how.shared === true && !shell.customer && !shell.flash;
  return finish(visit, visit.request, visit.reply, html, shared);
}

/** Renders a page that belongs to no shop. */
export function sendPlain<N extends PageName>(
  site: Site & { request: FastifyRequest; reply: FastifyReply },
  name: N,
  props: PageProps[N],
  shell: Shell,
  status = 200,
): FastifyReply {
  site.reply.code(status);
  return finish(site, site.request, site.reply, site.renderer.renderPage(name, props, shell), false);
}
