import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settableClock } from '../../../kernel/clock.ts';
import { storageContract } from '../../../kernel/storage/contract-suite.ts';
import type { Storage } from '../../../kernel/storage/port.ts';
import { verifySignedUrl } from './signed-url.ts';
import { diskStorage } from './storage.ts';

const clock = settableClock('2026-11-24T08:00:00Z');
const signingKey = randomBytes(32);
const publicPath = '/files';
let folder = '';
let storage: Storage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitlane-disk-'));
  storage = diskStorage({ folder, signingKey, publicPath, clock });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(link: string) {
  const url = new URL(link, 'http://shop.test');
  const grant = verifySignedUrl(url.pathname, url.searchParams, { publicPath, signingKey, now: clock.now() });
  const found = grant && (await storage.get(grant.key));
  if (!grant || !found) return { status: 403 };
  return { status: 200, bytes: await buffer(found.body), type: grant.type, disposition: grant.disposition };
}

storageContract('disk', () => ({ storage, open }));

test('[PORT-12] disk: a signed link ends when its time is over', async () => {
  await storage.put('shops/a/late.txt', Buffer.from('late'), { type: 'text/plain' });
  const url = await storage.signedUrl('shops/a/late.txt', { expiresIn: 60 });
  clock.advance(59_000);
  expect((await open(url)).status).toBe(200);
  expect((await open(url.replace(/[?].*/, ''))).status).toBe(403);
  clock.advance(1_000);
  expect((await open(url)).status).toBe(403);
});

test('disk: nothing half-written is left behind', async () => {
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});
