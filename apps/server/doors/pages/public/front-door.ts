import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../../kernel/refusal.ts';
import { localeFor, pathWithoutLocale } from '../locale.ts';
import { sendPlain } from '../send-page.ts';
import { plainShell } from '../shell.ts';
import type { Site } from '../visit.ts';
import { someShops } from '../which-shop.ts';
import { say } from '../words.ts';

const MOST_SHOPS = 20;
const MAILBOX = '/dev/mailbox';

/** `/` where no shop has the host for itself: the only shop, or in a demo the list of all; otherwise nothing is here. */
export async function openFrontDoor(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { house } = site;
  const shops = await someShops(house, MOST_SHOPS);
  if (shops.length === 1) return reply.redirect(`/s/${shops[0]?.slug}`, 302);
  if (!house.env.demo) return refuse('not_found');
  const locale = localeFor(request);
  const { path } = pathWithoutLocale(request.url);
  const shell = plainShell({ house, locale, path, now: house.clock.now() });
  const props = {
    shops: shops.map(({ name, town, slug }) => ({ name, ...(town ? { place: town } : {}), href: `/s/${slug}` })),
    links: [
      { label: say(locale, 'pages.demo.console'), href: '/app/' },
      ...(request.server.hasRoute({ method: 'GET', url: MAILBOX })
        ? [{ label: say(locale, 'pages.demo.mailbox'), href: MAILBOX }]
        : []),
    ],
  };
  return sendPlain({ ...site, request, reply }, 'shops', props, shell);
}
