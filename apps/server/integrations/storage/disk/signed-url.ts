import { createHmac, timingSafeEqual } from 'node:crypto';
import { checkKey, type SignedLink } from '../../../kernel/storage/port.ts';

interface Signing {
  readonly publicPath: string;
  readonly key: string;
  readonly link: SignedLink;
  readonly signingKey: Uint8Array;
  readonly now: Date;
}

/** What a valid link allows: read this key, answered with these headers. */
export interface Grant {
  readonly key: string;
  readonly expires: Date;
  readonly disposition?: string;
  readonly type?: string;
}

/** `/files/<key>?expires=<unix seconds>&disposition=…&type=…&sig=<HMAC-SHA-256>`. */
export function signUrl({ publicPath, key, link, signingKey, now }: Signing): string {
  const query = new URLSearchParams({ expires: String(Math.floor(now.getTime() / 1000) + link.expiresIn) });
  if (link.disposition !== undefined) query.set('disposition', link.disposition);
  if (link.type !== undefined) query.set('type', link.type);
  query.set('sig', signature(key, query, signingKey).toString('base64url'));
  return `${publicPath}/${key}?${query}`;
}

/** The grant behind a link's path and query, or null when it is forged, altered or over. `path` begins with publicPath. */
export function verifySignedUrl(
  path: string,
  query: URLSearchParams,
  check: { publicPath: string; signingKey: Uint8Array; now: Date },
): Grant | null {
  const prefix = `${check.publicPath}/`;
  const given = Buffer.from(query.get('sig') ?? '', 'base64url');
  if (!path.startsWith(prefix)) return null;
  const key = path.slice(prefix.length);
  const expected = signature(key, query, check.signingKey);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const expires = new Date(Number(query.get('expires')) * 1000);
  if (!(expires.getTime() > check.now.getTime())) return null;
  return {
    key: checkKey(key),
    expires,
    disposition: query.get('disposition') ?? undefined,
    type: query.get('type') ?? undefined,
  };
}

function signature(key: string, query: URLSearchParams, signingKey: Uint8Array): Buffer {
  // JSON keeps the parts apart whatever they contain.
  const signed = JSON.stringify([key, query.get('expires'), query.get('disposition'), query.get('type')]);
  return createHmac('sha256', signingKey).update(signed).digest();
}
