import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal.ts';

export type PartLimits = {
  readonly fileSize: number;
  readonly files: number;
  readonly fields: number;
  readonly fieldSize: number;
  /** Bytes of the whole body. */
  readonly all: number;
};

/**
 * Takes the parts of a multipart body one after another, as they arrive. Refuses one that says it is too large before a
 * byte is read, and one that does not say as soon as it is; what is left unread then is never waited for.
 */
export async function eachPart(
  request: FastifyRequest,
  { all, ...limits }: PartLimits,
  take: (part: Multipart) => Promise<void>,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > all) throw new Refusal('body_too_large');
  const tooMuch = Promise.withResolvers<never>();
  tooMuch.promise.catch(() => {});
  let seen = 0;
  request.raw.on('data', (bytes: Buffer) => {
    seen += bytes.length;
    if (seen > all) tooMuch.reject(new Refusal('body_too_large'));
  });
  // Not `for await`: leaving it early waits for the rest of the body.
  const parts = request.parts({ limits });
  for (;;) {
    const { done, value } = await Promise.race([parts.next(), tooMuch.promise]);
    if (done) return;
    await Promise.race([take(value), tooMuch.promise]);
  }
}

/** An answer before the whole body came ends the connection: nobody has to read the rest. */
export function hangUpOnUnread(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (!request.raw.complete) reply.header('connection', 'close');
  });
}
