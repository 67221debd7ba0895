import type { FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';
import { eachPart } from './parts.ts';

export const MOST_BYTES = 10 * 1024 * 1024;
/** Its text fields and the seams between the parts. */
const AROUND = 128 * 1024;
const LIMITS = { fileSize: MOST_BYTES, files: 1, fields: 20, fieldSize: 4096, all: MOST_BYTES + AROUND };
export type Upload = {
  readonly file: { readonly name: string; readonly bytes: Buffer };
  readonly fields: Record<string, string>;
};

/** Reads one file and the text fields of a multipart call, never holding more than the limit. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) refuse('unsupported_media_type');
  const fields: Record<string, string> = {};
  let file: Upload['file'] | null = null;
  await eachPart(request, LIMITS, async (part) => {
    if (!('text' in part)) {
      file = { name: part.name, bytes: part.bytes };
      return;
    }
    if (Object.hasOwn(Object.prototype, part.field)) refuse('invalid_input', 'file');
    fields[part.field] = part.text;
  });
  return { file: file ?? refuse('invalid_input', 'file'), fields };
}
