import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { verifySignedUrl } from '../../integrations/storage/disk/signed-url.ts';
import { FILES_PATH, linkKey } from '../../integrations/storage/open.ts';
import { refuse } from '../../kernel/refusal.ts';

const SAFE_INLINE = /^(image\/(jpeg|png|webp)|application\/pdf)$/;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Serves files of the disk storage through signed, expiring addresses; with S3 the address points there instead. */
export function hangFiles(app: FastifyInstance, house: House): void {
  if (house.env.storage !== 'disk') return;
  const signingKey = linkKey(house.services.secrets);
  app.get(`${FILES_PATH}/*`, async (request, reply) => {
    const [path = '', query = ''] = request.url.split('?');
    const grant = verifySignedUrl(path, new URLSearchParams(query), {
      publicPath: FILES_PATH,
      signingKey,
      now: house.clock.now(),
    });
    const stored = grant ? await house.services.storage.get(grant.key) : null;
    if (!grant || !stored) return refuse('not_found');
    const type = grant.type ?? stored.file.type;
    const disposition = grant.disposition ?? (SAFE_INLINE.test(type) ? 'inline' : 'attachment');
    reply.headers({
      'cache-control': 'private, max-age=3600',
      'content-security-policy': POLICY,
      'content-length': stored.file.size,
      'content-disposition': disposition,
    });
    return reply.type(type).send(stored.body);
  });
}
