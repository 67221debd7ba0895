import type { CallOf, OutputOf } from '@pitlane/contracts/core';
import type { uploadFile } from '@pitlane/contracts/media';
import { API } from './address.ts';
import { newKey } from './key.ts';
import { ProblemError, problemFrom, unreachable } from './problem.ts';

type Fields = CallOf<typeof uploadFile>;
type Options = { readonly key?: string; readonly signal?: AbortSignal };

/**
 * Sends a photo or document with what it belongs to (multipart; the file travels last, so that the server knows its
 * place before it reads it). Throws `ProblemError`, with `unreachable` when nothing answered.
 */
export async function upload(fields: Fields, file: File, options: Options = {}): Promise<OutputOf<typeof uploadFile>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.append(name, String(value));
  body.append('file', file, file.name);
  const headers = { accept: 'application/json', 'idempotency-key': options.key ?? newKey() };
  let response: Response;
  try {
    response = await fetch(`${API}/files`, {
      method: 'POST',
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (cause) {
    throw new ProblemError(unreachable(cause instanceof Error ? cause.message : String(cause)));
  }
  if (!response.ok) throw new ProblemError(await problemFrom(response));
  return (await response.json()) as OutputOf<typeof uploadFile>;
}
