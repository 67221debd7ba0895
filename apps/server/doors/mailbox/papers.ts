import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';
import type { MailboxParts } from './door.ts';
import { page } from './show.ts';

type Parts = Pick<MailboxParts, 'papers' | 'paper'>;
const LANGUAGES = ['en', 'de', 'bem', 'ny', 'toi'];
/** Browsers show no PDF in a sandbox; these are printed from invented facts. */
const PAPER_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

function listOf(names: readonly string[]): string {
  const rows = names.map((name) => {
    const links = LANGUAGES.map((lang) => `<a href="/dev/documents/${name}?lang=${lang}">${lang}</a>`).join(' · ');
    const letter = `<a href="/dev/documents/${name}?lang=en&paper=letter">Letter</a>`;
    return `<li><div class="row"><strong>${name}</strong><br><small>${links} · ${letter}</small></div></li>`;
  });
  return page('Documents', 'Everything Pitlane prints, in every language, from invented facts.', rows);
}

/** The samples of every printed document; each opens as the PDF it is. */
export function hangPapers(
  app: FastifyInstance,
  { papers, paper }: Parts,
  html: (reply: FastifyReply, page: string) => FastifyReply,
): void {
  app.get('/dev/documents', async (_request, reply) => html(reply, listOf(papers)));
  app.get('/dev/documents/:name', async (request: FastifyRequest, reply) => {
    const { name } = request.params as { name: string };
    const { lang = 'en', paper: size = 'a4' } = request.query as { lang?: string; paper?: string };
    const pdf = (await paper(name, String(lang), String(size))) ?? refuse('not_found');
    return reply
      .headers({
        'content-security-policy': PAPER_POLICY,
        'cache-control': 'no-store',
        'content-disposition': 'inline',
      })
      .type('application/pdf')
      .send(pdf);
  });
}
