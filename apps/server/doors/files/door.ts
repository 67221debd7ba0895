import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { refuse } from '../../kernel/refusal.ts';

const PICTURES = /^image\/(jpeg|png|webp)$/;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** Browsers show no PDF in a sandbox. Only papers we printed ourselves carry a link that says inline. */
const PAPER_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
const isPaper = (type: string, disposition: string | undefined) =>
  type === 'application/pdf' && (disposition?.startsWith('inline') ?? false);

/** Serves files of a store of our own through signed, expiring addresses; any other store's links point at itself. */
export function hangFiles(app: FastifyInstance, house: House): void {
  const { storage } = house.services;
  if (!storage.openLink) return;
  app.get('/files/*', async (request, reply) => {
    const [path = '', query = ''] = request.url.split('?');
    const opened = (await storage.openLink?.(path, new URLSearchParams(query))) ?? refuse('not_found');
    reply.headers({
      'cache-control': 'private, max-age=3600',
      'content-security-policy': isPaper(opened.type, opened.disposition) ? PAPER_POLICY : POLICY,
      'content-length': opened.file.size,
      'content-disposition': opened.disposition ?? (PICTURES.test(opened.type) ? 'inline' : 'attachment'),
    });
    return reply.type(opened.type).send(opened.body);
  });
}
