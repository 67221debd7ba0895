import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** Where ids come from; replaced in tests and the demo by `countedIds`. */
export interface IdSource {
  /** A uuid version 7, lower case. */
  uuid(): string;
  /** Unpredictable bytes. */
  bytes(count: number): Uint8Array;
}

export const systemIds: IdSource = { uuid: uuidv7, bytes: (count) => randomBytes(count) };

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PUBLIC_LENGTH = 22;
// 256 is no multiple of 62: bytes from 248 up are thrown away, or the first eight letters would be likelier.
const FAIR_LIMIT = 256 - (256 % ALPHABET.length);

/** A primary key: uuid version 7 (sorts by time of making). */
export function newId(source: IdSource = systemIds): string {
  return source.uuid();
}

/** An id customers may see: `wo_` + 22 random letters and digits (131 bits). The prefix is 1 to 8 lower-case letters. */
export function newPublicId(prefix: string, source: IdSource = systemIds): string {
  if (!/^[a-z]{1,8}$/.test(prefix)) throw new RangeError(`public id prefix must be 1-8 lower-case letters: ${prefix}`);
  let letters = '';
  while (letters.length < PUBLIC_LENGTH) {
    for (const byte of source.bytes(PUBLIC_LENGTH + 6)) {
      if (byte < FAIR_LIMIT && letters.length < PUBLIC_LENGTH) letters += ALPHABET[byte % ALPHABET.length];
    }
  }
  return `${prefix}_${letters}`;
}

/** True for a well-formed public id with this prefix; cheap guard before a look-up. */
export function isPublicId(prefix: string, text: string): boolean {
  return text.startsWith(`${prefix}_`) && /^[0-9A-Za-z]{22}$/.test(text.slice(prefix.length + 1));
}

/** A bearer secret for links and sessions: 32 random bytes as base64url (43 characters). Store only its hash. */
export function newToken(source: IdSource = systemIds): string {
  return Buffer.from(source.bytes(32)).toString('base64url');
}

/** What is stored of a token: SHA-256, 64 hex digits. A plain hash suffices: the token itself has 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** Repeatable ids for tests and the demo: the same seed gives the same ids in the same order. Never for secrets. */
export function countedIds(seed: string, at: Date): IdSource {
  let count = 0;
  const block = (): Buffer => createHash('sha256').update(`${seed}:${count++}`).digest();
  return {
    uuid: () => {
      const hex = at.getTime().toString(16).padStart(12, '0') + block().toString('hex');
      const order = count.toString(16).padStart(3, '0').slice(-3);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${order}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
    },
    bytes: (length) => {
      const parts: Buffer[] = [];
      for (let have = 0; have < length; have += 32) parts.push(block());
      return Buffer.concat(parts).subarray(0, length);
    },
  };
}
