import { createHash } from 'node:crypto';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The hash an empty chain stands on. */
export const beginning = '0'.repeat(64);
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * R-347 One text for one value: keys in the order of their UTF-16 code units, no white space, strings and numbers as
 * JSON.stringify writes them, fields that are undefined left out (RFC 8785 for what entries hold: integers and text).
 */
export function canonical(value: unknown): string {
  return write(value as Json);
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => write(item)).join(',')}]`;
  const fields = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((field): field is [string, Json] => field[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(',')}}`;
}

/** R-347 SHA-256, in hex, of the hash before, a line feed, and the canonical text of the entry. */
export const hashOf = (previousHash: string, entry: unknown): string => sha256(`${previousHash}\n${canonical(entry)}`);
