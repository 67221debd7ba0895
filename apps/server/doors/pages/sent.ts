import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';
import { eachPart } from '../hall/parts.ts';
import type { Upload } from './ask.ts';

/** What a form sent: every field by name, repeated ones in order. */
export type Sent = {
  /** The last value of each field, trimmed of nothing: shown again as it was typed. */
  readonly values: Record<string, string>;
  all(name: string): string[];
};
const MOST_FIELDS = 200;
const MOST_BYTES = 10 * 1024 * 1024;
/** A form with five photos as large as they may be. */
const MOST_IN_ALL = 52 * 1024 * 1024;

function sentOf(pairs: readonly (readonly [string, string])[]): Sent {
  if (pairs.length > MOST_FIELDS) refuse('invalid_input');
  const values = Object.fromEntries(pairs.filter(([name]) => !Object.hasOwn(Object.prototype, name)));
  return { values, all: (name) => pairs.filter(([other]) => other === name).map(([, value]) => value) };
}

/** Forms of pages post as browsers do without a script; only these routes read that kind of body. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 256 * 1024 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

/** Reads a form. Each file is handed to `onFile` as it arrives, so that only one is held at a time. */
export async function readSent(
  request: FastifyRequest,
  onFile: (file: Upload, field: string) => Promise<void> = async () => {},
  mostFiles = 10,
): Promise<Sent> {
  if (request.body instanceof URLSearchParams) return sentOf([...request.body]);
  if (!request.isMultipart()) return sentOf([]);
  const pairs: [string, string][] = [];
  const limits = {
    fileSize: MOST_BYTES,
    files: mostFiles + 1,
    fields: MOST_FIELDS,
    fieldSize: 20_000,
    all: MOST_IN_ALL,
  };
  await eachPart(request, limits, async (part) => {
    if ('text' in part) pairs.push([part.field, part.text]);
    else if (part.name || part.bytes.length > 0) await onFile({ name: part.name, bytes: part.bytes }, part.field);
  });
  return sentOf(pairs);
}

/** Fields of an address, the same shape as a posted form. */
export function sentInQuery(request: FastifyRequest): Sent {
  return sentOf([...new URLSearchParams(request.url.split('?')[1] ?? '')]);
}
