import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Clock, systemClock } from '../../../kernel/clock.ts';
import {
  checkKey,
  checkLink,
  checkType,
  PAGE_SIZE,
  type Storage,
  StorageError,
  type StoredFile,
} from '../../../kernel/storage/port.ts';
import { signUrl, verifySignedUrl } from './signed-url.ts';

export interface DiskSettings {
  readonly folder: string;
  /** 32 bytes, `deriveKey('files')`. */
  readonly signingKey: Uint8Array;
  /** Where the web door answers signed links, e.g. `/files`. */
  readonly publicPath: string;
  readonly clock?: Clock;
}

/**
 * Files in a local folder: `files/<key>` holds the bytes, `types/<key>` the media type. A write goes to `tmp`, is
 * synced and renamed, so a reader sees the old file or the new one, never a half. Throws StorageError.
 */
export function diskStorage(settings: DiskSettings): Storage {
  const { signingKey, publicPath, clock = systemClock } = settings;
  const root = resolve(settings.folder);
  const place = (kind: 'files' | 'types', key: string): string => {
    const path = resolve(root, kind, checkKey(key));
    if (!path.startsWith(join(root, kind) + sep)) throw new StorageError('bad_key', 'not a storage key');
    return path;
  };
  const head = async (key: string): Promise<StoredFile | null> => {
    const facts = await orNull(stat(place('files', key)));
    if (!facts?.isFile()) return null;
    const type = (await orNull(readFile(place('types', key), 'utf8'))) ?? 'application/octet-stream';
    return { key, size: facts.size, type, modified: facts.mtime };
  };

  const storage: Storage = {
    async put(key, content, { type }) {
      // The type first: bytes never stand with another file's type longer than one rename.
      const target = place('files', key);
      const incoming = await writeAside(root, content);
      try {
        await moveIn(await writeAside(root, Buffer.from(checkType(type))), place('types', key));
        await moveIn(incoming, target);
      } catch (error) {
        await rm(incoming, { force: true });
        if (!(await head(key).catch(() => null))) await rm(place('types', key), { force: true });
        throw error instanceof StorageError ? error : unavailable(error);
      }
      return (await head(key)) ?? { key, size: 0, type, modified: clock.now() };
    },
    async get(key) {
      const file = await head(key);
      if (!file) return null;
      const body = createReadStream(place('files', key));
      await new Promise((opened, failed) => body.once('open', opened).once('error', failed)).catch((error) => {
        throw unavailable(error);
      });
      return { file, body };
    },
    head,
    async remove(key) {
      await rm(place('files', key), { force: true });
      await rm(place('types', key), { force: true });
    },
    async signedUrl(key, link) {
      return signUrl({ publicPath, key: checkKey(key), link: checkLink(link), signingKey, now: clock.now() });
    },
    async list(prefix, cursor) {
      const keys = (await keysUnder(join(root, 'files'), ''))
        .filter((key) => key.startsWith(prefix) && (cursor === undefined || key > cursor))
        .sort(byBytes);
      const page = keys.slice(0, PAGE_SIZE);
      return keys.length > PAGE_SIZE ? { keys: page, cursor: page.at(-1) } : { keys: page };
    },
    async openLink(path, query) {
      const grant = verifySignedUrl(path, query, { publicPath, signingKey, now: clock.now() });
      const stored = grant ? await storage.get(grant.key) : null;
      return grant && stored
        ? { ...stored, type: grant.type ?? stored.file.type, disposition: grant.disposition }
        : null;
    },
  };
  return storage;
}

async function writeAside(root: string, content: Uint8Array | Readable): Promise<string> {
  const aside = join(root, 'tmp', randomUUID());
  try {
    await mkdir(dirname(aside), { recursive: true });
    const source = content instanceof Readable ? content : Readable.from([content], { objectMode: false });
    await pipeline(source, createWriteStream(aside, { flush: true, mode: 0o640 }));
    return aside;
  } catch (error) {
    await rm(aside, { force: true });
    throw unavailable(error);
  }
}

async function moveIn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  if (process.platform === 'win32') return;
  // The rename itself must survive a power cut, not only the bytes.
  const folder = await open(dirname(to));
  await folder.sync().finally(() => folder.close());
}

async function keysUnder(folder: string, prefix: string): Promise<string[]> {
  const entries = (await orNull(readdir(folder, { withFileTypes: true }))) ?? [];
  const nested = entries.map((entry) =>
    entry.isDirectory() ? keysUnder(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
  return (await Promise.all(nested)).flat();
}

// Keys are ASCII, so code units are bytes.
function byBytes(left: string, right: string): number {
  return left < right ? -1 : 1;
}

async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): StorageError {
  if (NO_ROOM.has((cause as NodeJS.ErrnoException)?.code ?? ''))
    return new StorageError('full', 'the file store has no room left', { cause });
  return new StorageError('unavailable', 'the file store did not answer', { cause });
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
