import { createHash } from 'node:crypto';

/** A strong entity tag (RFC 9110, 8.8.3) of a response body: quoted, 27 characters of SHA-256. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** An entity tag of a row's version number, for optimistic updates with `If-Match`. */
export function versionTag(version: number): string {
  return `"v${version}"`;
}

/** True when an `If-None-Match` or `If-Match` header names this tag (weak comparison, RFC 9110, 13.1.2) or is `*`. */
export function etagMatches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((candidate) => bare(candidate) === bare(tag));
}
