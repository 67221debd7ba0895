import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storageContract } from '../../../kernel/storage/contract-suite.ts';
import type { Storage } from '../../../kernel/storage/port.ts';
import { type S3Settings, s3Storage } from './storage.ts';

let directory = '';
let server: S3rver;
let storage: Storage;
let settings: S3Settings;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pitlane-s3-'));
  const buckets = [{ name: 'pitlane' }];
  server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: buckets });
  const { port } = await server.run();
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'pitlane', region: 'us-east-1', ...keys };
  storage = s3Storage(settings);
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

async function open(url: string) {
  const answer = await fetch(url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? undefined;
  return { status: answer.status, bytes, type, disposition: answer.headers.get('content-disposition') ?? undefined };
}

storageContract('S3', () => ({ storage, open }));

test('S3: a wrong key, a missing bucket and a silent server are typed failures', async () => {
  const body = Buffer.from('x');
  const about = { type: 'text/plain' };
  const unavailable = { problem: 'unavailable' };
  await expect(s3Storage({ ...settings, secretAccessKey: 'wrong' }).put('a', body, about)).rejects.toMatchObject(
    unavailable,
  );
  await expect(s3Storage({ ...settings, bucket: 'absent' }).put('a', body, about)).rejects.toMatchObject(unavailable);
  await expect(s3Storage({ ...settings, endpoint: 'http://127.0.0.1:1' }).get('a')).rejects.toMatchObject(unavailable);
});
