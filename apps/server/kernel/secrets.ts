import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** One key of the ring. `id` is 1-32 of A-Z a-z 0-9 _ -, `key` is 32 bytes. */
export interface RingKey {
  readonly id: string;
  readonly key: Buffer;
}

export type SecretProblem = 'bad_ring' | 'malformed' | 'unknown_key' | 'damaged';

/** `damaged` covers a changed text, a wrong key and a wrong context alike: GCM cannot tell them apart. */
export class SecretError extends Error {
  readonly problem: SecretProblem;
  constructor(problem: SecretProblem, message: string) {
    super(message);
    this.name = 'SecretError';
    this.problem = problem;
  }
}

/** A context names the place a secret belongs to, e.g. `customer.email:<shop id>`; it opens nowhere else. */
export interface KeyRing {
  /** Encrypts with the current key (AES-256-GCM, fresh 96-bit nonce): `v1.<key id>.<nonce>.<cipher and tag>`. */
  seal(plain: string, context: string): string;
  /** Decrypts; throws SecretError. */
  open(sealed: string, context: string): string;
  /** True when the text was sealed with a key other than the current one, so a rotation should rewrite it. */
  needsReseal(sealed: string): boolean;
  /**
   * Exact-look-up fingerprint of a value: HMAC-SHA-256 cut to 16 bytes, 32 hex digits. Normalise the value first.
   * Keyed from the oldest key, so indexes stay findable while newer keys join; dropping the oldest means re-indexing.
   */
  blindIndex(value: string, context: string): string;
  /** A 32-byte key for one purpose (session tokens, signed links, role passwords), stable like the blind index. */
  deriveKey(purpose: string): Buffer;
}

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Builds a ring. The first key is current, the last the oldest. Throws SecretError `bad_ring`. */
export function keyRing(keys: readonly RingKey[]): KeyRing {
  const current = keys[0];
  const oldest = keys.at(-1);
  if (!current || !oldest) throw new SecretError('bad_ring', 'a key ring needs at least one key');
  // Key objects are made once: taking a Buffer apart on every call costs more than the cipher.
  const byId = new Map<string, KeyObject>();
  for (const { id, key } of keys) {
    if (!KEY_ID.test(id)) throw new SecretError('bad_ring', 'a key id is 1-32 letters, digits, "_" or "-"');
    if (key.length !== 32) throw new SecretError('bad_ring', `key "${id}" must have 32 bytes, not ${key.length}`);
    if (byId.has(id)) throw new SecretError('bad_ring', `key id "${id}" is used twice`);
    byId.set(id, createSecretKey(key));
  }
  const deriveKey = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', oldest.key, 'pitlane', `pitlane.${purpose}`, 32));
  const indexKey = createSecretKey(deriveKey('blind-index'));
  const currentKey = createSecretKey(current.key);

  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce).setAAD(boundTo(current.id, context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${current.id}.${nonce.toString('base64url')}.${body.toString('base64url')}`;
    },
    open(sealed, context) {
      const { id, nonce, body } = takeApart(sealed);
      const key = byId.get(id);
      if (!key) throw new SecretError('unknown_key', `no key "${id}" on the ring`);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(id, context)).setAuthTag(body.subarray(-TAG_BYTES));
      try {
        const plain = decipher.update(body.subarray(0, -TAG_BYTES));
        // Throws when the tag does not fit: nothing may be told of the text before.
        decipher.final();
        return plain.toString('utf8');
      } catch {
        throw new SecretError('damaged', 'the sealed text was changed, or belongs to another key or context');
      }
    },
    needsReseal: (sealed) => takeApart(sealed).id !== current.id,
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    blindIndex: (value, context) =>
      createHmac('sha256', indexKey).update(`${context.length}:${context}${value}`).digest('hex').slice(0, 32),
    deriveKey,
  };
}

/** Reads a ring written as `id:base64,id:base64`, current key first. Throws SecretError `bad_ring`. */
export function parseKeyRing(text: string): RingKey[] {
  return text.split(',').map((entry) => {
    const [id, encoded, ...rest] = entry.trim().split(':');
    if (!id || !encoded || rest.length > 0 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded)) {
      throw new SecretError('bad_ring', 'a key ring is written id:base64,id:base64');
    }
    return { id, key: Buffer.from(encoded, 'base64') };
  });
}

/** Writes a ring as `id:base64,id:base64`. The text is a secret. */
export function formatKeyRing(keys: readonly RingKey[]): string {
  return keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');
}

/** A fresh random key. */
export function newRingKey(id: string): RingKey {
  return { id, key: randomBytes(32) };
}

function boundTo(id: string, context: string): Buffer {
  return Buffer.from(`pitlane.v1.${id}.${context}`, 'utf8');
}

/** Version, key id, nonce of 12 bytes, cipher and tag of 16 or more. */
const FORM = /^v1\.([^.]*)\.([\w-]{16})\.([\w-]{22,})$/;
/** The last letters whose spare bits are zero, by how many letters stand behind the last group of four. */
const LAST: readonly (RegExp | null)[] = [/./, null, /[AQgw]$/, /[AEIMQUYcgkosw048]$/];

/** One text, one meaning: a lenient decoder would let two spellings open to the same secret. */
function takeApart(sealed: string): { id: string; nonce: Buffer; body: Buffer } {
  const [, id = '', nonce = '', body = ''] = FORM.exec(sealed) ?? [];
  if (!LAST[body.length % 4]?.test(body)) throw new SecretError('malformed', 'not a sealed text');
  return { id, nonce: Buffer.from(nonce, 'base64url'), body: Buffer.from(body, 'base64url') };
}
