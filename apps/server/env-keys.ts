import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One key of the ring: a short name stored beside what it encrypted, and 32 bytes. */
export type SecretKey = { id: string; key: Buffer };

/** Reads "id:base64,id:base64"; the first one is current. Throws Error with a plain sentence, never with the key. */
export function keyRing(text: string): SecretKey[] {
  const ring = text.split(',').map((part, index) => {
    const [id, encoded, ...more] = part.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || !/^[A-Za-z0-9_-]{1,32}$/.test(id) || more.length > 0 || key.length !== 32) {
      throw new Error(
        `PITLANE_SECRET_KEYS: key ${index + 1} must be id:base64 of 32 bytes. Make one: first:$(openssl rand -base64 32)`,
      );
    }
    return { id, key };
  });
  if (new Set(ring.map(({ id }) => id)).size < ring.length) {
    throw new Error('PITLANE_SECRET_KEYS: two keys have the same id. Give each key its own.');
  }
  return ring;
}

/** The ring kept in <folder>/secrets.json (mode 600), made at the first call. Safe when two processes start at once. */
export function keysInFolder(folder: string): SecretKey[] {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    const keys = `first:${randomBytes(32).toString('base64')}`;
    writeFileSync(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: string };
  return keyRing(keys);
}

/** A key nobody drew at random: few different bytes, or printable words. */
export function areWeak(ring: SecretKey[]): boolean {
  return ring.some(({ key }) => new Set(key).size < 12 || key.every((byte) => byte >= 32 && byte < 127));
}
