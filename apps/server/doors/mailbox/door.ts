import type { FastifyInstance, FastifyReply } from 'fastify';
import type { House } from '../../house.ts';
import { refuse } from '../../kernel/refusal.ts';
import { hangPapers } from './papers.ts';
import { listPage, mailPage, type ShownMail, type ShownSample, samplePage } from './show.ts';

/** What the mailbox shows, handed in by the wiring: a door reads no tables. */
export type MailboxParts = {
  readonly newest: (most: number) => Promise<ShownMail[]>;
  readonly one: (id: string) => Promise<ShownMail | null>;
  readonly samples: (locale: string) => ShownSample[];
  /** Names of the sample papers, and one of them printed; null for a name that is none. */
  readonly papers: readonly string[];
  readonly paper: (name: string, locale: string, size: string) => Promise<Buffer | null>;
};

const MOST = 100;
/** A mail is shown in a sandboxed frame inside its page: nothing in it runs or sends. */
const MAIL_POLICY =
  "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups";
const LIST_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function html(reply: FastifyReply, policy: string, page: string): FastifyReply {
  const framed = policy === MAIL_POLICY ? { 'x-frame-options': 'SAMEORIGIN' } : {};
  return reply
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', ...framed })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** The built-in mailbox and the samples of every notice; only where the demo or development runs. */
export function hangMailbox(app: FastifyInstance, house: House, parts: MailboxParts): void {
  if (house.env.production && !house.env.demo) return;
  app.get('/dev/mailbox', async (_request, reply) => html(reply, LIST_POLICY, listPage(await parts.newest(MOST))));
  app.get('/dev/mailbox.json', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ items: await parts.newest(MOST) }),
  );
  app.get('/dev/mailbox/:id', async (request, reply) => {
    const mail = (await parts.one((request.params as { id: string }).id)) ?? refuse('not_found');
    return html(reply, LIST_POLICY, mailPage(mail, (request.query as { as?: string }).as === 'text'));
  });
  app.get('/dev/mailbox/:id/html', async (request, reply) => {
    const mail = (await parts.one((request.params as { id: string }).id)) ?? refuse('not_found');
    return html(reply, MAIL_POLICY, mail.html.replace('<head>', '<head><base target="_top">'));
  });
  hangPapers(app, parts, (reply, page) => html(reply, LIST_POLICY, page));
  app.get('/dev/notices', async (request, reply) =>
    html(reply, LIST_POLICY, samplePage(parts.samples(String((request.query as { lang?: string }).lang ?? 'en')))),
  );
}
