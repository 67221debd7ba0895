import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type Storage, StorageError } from './port.ts';

/** A store under test and a way to open its signed links as a stranger would. */
export interface StorageUnderTest {
  storage: Storage;
  /** Follows a link: status and, when allowed, bytes and the headers it promises. */
  open(url: string): Promise<{ status: number; bytes?: Buffer; type?: string; disposition?: string }>;
}

/** What every file store must do, asked in the same words of each. */
export function storageContract(name: string, given: () => StorageUnderTest): void {
  const bytes = Buffer.from('four worn tyres\n'.repeat(64));

  test(`[PORT-12] ${name}: a file comes back with its bytes, size and type`, async () => {
    const { storage } = given();
    await storage.put('shops/a/photo.jpg', bytes, { type: 'image/jpeg' });
    const found = await storage.get('shops/a/photo.jpg');
    expect(found && (await buffer(found.body)).equals(bytes)).toBe(true);
    expect(await storage.head('shops/a/photo.jpg')).toMatchObject({ size: bytes.length, type: 'image/jpeg' });
  });

  test(`${name}: a stream of unknown length is stored whole and replaces the older file`, async () => {
    const { storage } = given();
    await storage.put('shops/a/report.pdf', bytes, { type: 'text/plain' });
    const parts = Readable.from(Array.from({ length: 50 }, () => Buffer.alloc(10_000, 7)));
    expect((await storage.put('shops/a/report.pdf', parts, { type: 'application/pdf' })).size).toBe(500_000);
    expect(await storage.head('shops/a/report.pdf')).toMatchObject({ size: 500_000, type: 'application/pdf' });
  });

  test(`${name}: an upload that breaks off leaves the older file as it was`, async () => {
    const { storage } = given();
    await storage.put('shops/a/keep.txt', bytes, { type: 'text/plain' });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('connection lost');
      })(),
    );
    await expect(storage.put('shops/a/keep.txt', broken, { type: 'image/png' })).rejects.toThrow(StorageError);
    expect(await storage.head('shops/a/keep.txt')).toMatchObject({ size: bytes.length, type: 'text/plain' });
  });

  test(`${name}: absent and removed files are null, removing twice is fine`, async () => {
    const { storage } = given();
    expect(await storage.get('shops/none')).toBeNull();
    expect(await storage.head('shops/none')).toBeNull();
    await storage.put('shops/gone', bytes, { type: 'text/plain' });
    await storage.remove('shops/gone');
    await storage.remove('shops/gone');
    expect(await storage.get('shops/gone')).toBeNull();
  });

  test(`${name}: keys that try to leave the store are refused everywhere`, async () => {
    const { storage } = given();
    for (const key of ['../outside', 'a/../../b', '/etc/passwd', 'a\u0000b']) {
      await expect(storage.put(key, bytes, { type: 'text/plain' })).rejects.toThrow(StorageError);
      await expect(storage.get(key)).rejects.toThrow(StorageError);
      await expect(storage.remove(key)).rejects.toThrow(StorageError);
      await expect(storage.signedUrl(key, { expiresIn: 5 })).rejects.toThrow(StorageError);
    }
  });

  test(`${name}: lists by prefix in order, page by page`, async () => {
    const { storage } = given();
    for (const key of ['list/b/2', 'list/a', 'list/b/1', 'listless']) {
      await storage.put(key, Buffer.from(key), { type: 'text/plain' });
    }
    expect((await storage.list('list/')).keys).toEqual(['list/a', 'list/b/1', 'list/b/2']);
    expect((await storage.list('list/b')).keys).toEqual(['list/b/1', 'list/b/2']);
    expect((await storage.list('list/', 'list/b/1')).keys).toEqual(['list/b/2']);
    expect(await storage.list('nothing/')).toEqual({ keys: [] });
  });

  test(`[PORT-12] ${name}: a signed link opens exactly one file and cannot be altered`, async () => {
    const { storage, open } = given();
    await storage.put('shops/a/mine.pdf', bytes, { type: 'application/pdf' });
    await storage.put('shops/b/theirs.pdf', bytes, { type: 'application/pdf' });
    // Plain form: the test server spells the `*` of the long form otherwise than the signature rules say.
    const disposition = 'attachment; filename="bill.pdf"';
    const url = await storage.signedUrl('shops/a/mine.pdf', { expiresIn: 60, disposition, type: 'text/plain' });
    const answer = await open(url);
    expect(answer).toMatchObject({ status: 200, type: 'text/plain', disposition });
    expect(answer.bytes?.equals(bytes)).toBe(true);
    expect((await open(url.replace('shops/a/mine', 'shops/b/theirs'))).status).toBe(403);
    expect((await open(url.replace('attachment', 'inline'))).status).toBe(403);
    expect((await open(url.replace(/(?<=expires=)\d+/i, (time) => String(Number(time) + 1)))).status).toBe(403);
  });
}
