import { randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
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

export interface S3Settings {
  /** Address of the service without the bucket, e.g. `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly clock?: Clock;
  /** Longest wait for the head of an answer; 30 seconds. */
  readonly timeoutMs?: number;
}

/** Files in any S3-compatible bucket, path style, signature version 4. Throws StorageError. */
export function s3Storage(settings: S3Settings): Storage {
  const { clock = systemClock, timeoutMs = 30_000 } = settings;
  const address = (key: string): URL => new URL(`${settings.endpoint}/${settings.bucket}/${key}`);
  const sign = (method: string, url: URL, extra: { headers?: Record<string, string>; signQuery?: boolean }) =>
    new AwsV4Signer({
      method,
      url: url.href,
      service: 's3',
      region: settings.region,
      accessKeyId: settings.accessKeyId,
      secretAccessKey: settings.secretAccessKey,
      datetime: clock
        .now()
        .toISOString()
        .replace(/[:-]|\.\d{3}/g, ''),
      ...extra,
    }).sign();
  const call = async (
    method: string,
    url: URL,
    headers: Record<string, string> = {},
    body?: Blob,
  ): Promise<Response> => {
    const signed = await sign(method, url, { headers });
    const stop = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(signed.url, { method, headers: signed.headers, body, signal: body ? null : stop }).catch(
      (cause) => {
        throw new StorageError('unavailable', 'the file store did not answer', { cause });
      },
    );
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new StorageError('unavailable', `the file store answered ${answer.status} to ${method}`);
  };

  return {
    async put(key, content, { type }) {
      const url = address(checkKey(key));
      const headers = { 'content-type': checkType(type) };
      const size = await withBlob(content, async (blob) => {
        const answer = await call('PUT', url, headers, blob);
        if (!answer.ok) throw new StorageError('unavailable', 'the bucket is not there');
        await answer.body?.cancel();
        return blob.size;
      });
      return { key, size, type, modified: clock.now() };
    },
    async get(key) {
      const answer = await call('GET', address(checkKey(key)));
      if (answer.ok) return { file: factsOf(key, answer), body: streamOf(answer) };
      await answer.body?.cancel();
      return null;
    },
    async head(key) {
      const answer = await call('HEAD', address(checkKey(key)));
      return answer.ok ? factsOf(key, answer) : null;
    },
    async remove(key) {
      await (await call('DELETE', address(checkKey(key)))).body?.cancel();
    },
    async signedUrl(key, link) {
      const { expiresIn, disposition, type } = checkLink(link);
      const url = address(checkKey(key));
      url.searchParams.set('X-Amz-Expires', String(expiresIn));
      if (disposition !== undefined) url.searchParams.set('response-content-disposition', disposition);
      if (type !== undefined) url.searchParams.set('response-content-type', type);
      const signed = (await sign('GET', url, { signQuery: true })).url;
      // The signature is over %20; a query written with + reads the same but does not match on every server.
      signed.search = signed.search.replaceAll('+', '%20');
      return signed.href;
    },
    async list(prefix, cursor) {
      const url = new URL(`${settings.endpoint}/${settings.bucket}`);
      url.search = new URLSearchParams({ 'list-type': '2', 'max-keys': String(PAGE_SIZE), prefix }).toString();
      if (cursor !== undefined) url.searchParams.set('start-after', cursor);
      const text = await (await call('GET', url)).text();
      // Our keys need no XML escapes, so the answer can be read without a parser.
      const keys = [...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
      return text.includes('<IsTruncated>true<') ? { keys, cursor: keys.at(-1) } : { keys };
    },
  };
}

/** S3 wants the length first; a stream is therefore parked in a temporary file. */
async function withBlob<Value>(content: Uint8Array | Readable, use: (blob: Blob) => Promise<Value>): Promise<Value> {
  if (!(content instanceof Readable)) return use(new Blob([new Uint8Array(content)]));
  const parked = join(tmpdir(), `pitlane-upload-${randomUUID()}`);
  try {
    await pipeline(content, createWriteStream(parked, { mode: 0o600 })).catch((cause) => {
      throw new StorageError('unavailable', 'the incoming file broke off', { cause });
    });
    return await use(await openAsBlob(parked));
  } finally {
    await rm(parked, { force: true });
  }
}

function streamOf(answer: Response): Readable {
  return answer.body ? Readable.fromWeb(answer.body) : Readable.from([]);
}

function factsOf(key: string, answer: Response): StoredFile {
  return {
    key,
    size: Number(answer.headers.get('content-length') ?? 0),
    type: answer.headers.get('content-type') ?? 'application/octet-stream',
    modified: new Date(answer.headers.get('last-modified') ?? 0),
  };
}
