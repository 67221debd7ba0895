import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal, refuse } from '../../kernel/refusal.ts';

export type PartLimits = {
  readonly fileSize: number;
  readonly files: number;
  readonly fields: number;
  readonly fieldSize: number;
  /** Bytes of the whole body. */
  readonly all: number;
};

export type Part = { readonly field: string } & (
  | { readonly text: string }
  | { readonly name: string; readonly bytes: Buffer }
);

async function readPart(part: Multipart): Promise<Part> {
  if (part.type === 'field') return { field: part.fieldname, text: String(part.value) };
  const bytes = await part.toBuffer();
  if (part.file.truncated) refuse('file_too_large', part.fieldname);
  return { field: part.fieldname, name: (part.filename ?? '').slice(0, 200), bytes };
}

/** What a parser cannot make sense of is the sender's mistake; it says so without a code. */
const asSendersMistake = (error: Error & { code?: string }): never => {
  throw error instanceof Refusal || error.code?.startsWith('FST_') ? error : new Refusal('invalid_input');
};

/**
 * Takes the parts of a multipart body one after another, as they arrive. Refuses one that says it is too large before a
 * byte is read, and one that does not say as soon as it is; what is left unread then is never waited for.
 */
export async function eachPart(
  request: FastifyRequest,
  { all, ...limits }: PartLimits,
  take: (part: Part) => Promise<void>,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > all) refuse('body_too_large');
  const tooMuch = Promise.withResolvers<never>();
  tooMuch.promise.catch(() => {});
  let seen = 0;
  request.raw.on('data', (bytes: Buffer) => {
    seen += bytes.length;
    if (seen > all) tooMuch.reject(new Refusal('body_too_large'));
  });
  // Not `for await`: leaving it early waits for the rest of the body.
  const parts = request.parts({ limits });
  const next = async (): Promise<Part | null> => {
    const { done, value } = await parts.next();
    return done ? null : readPart(value);
  };
  for (;;) {
    const part = await Promise.race([next(), tooMuch.promise]).catch(asSendersMistake);
    if (!part) return;
    await take(part);
  }
}

/** An answer before the whole body came ends the connection: nobody has to read the rest. */
export function hangUpOnUnread(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!request.raw.complete) reply.header('connection', 'close');
    done(null, payload);
  });
}
