import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeService, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { needSite } from '../pages/testing/browse.ts';

type Raw = { status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer };

describe('answers travel small', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world);
    for (let n = 0; n < 20; n += 1) await makeService(world, shop.shopId, { name: `Service number ${n}` });
  });
  afterAll(() => world.close());

  /** As it comes over the wire: `fetch` would unpack it. */
  const raw = (path: string, headers: Record<string, string> = {}): Promise<Raw> =>
    new Promise((resolve, reject) => {
      get(new URL(path, world.server.url), { headers }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) });
      }).on('error', reject);
    });
  const home = () => `/s/${shop.slug}`;

  it('[OPS-20] a page is packed for who accepts it and plain for who does not', async () => {
    const plain = await raw(home(), { accept: 'text/html' });
    const packed = await raw(home(), { accept: 'text/html', 'accept-encoding': 'gzip, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.bytes.toString());
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect([plain, packed].map(({ headers }) => headers['vary'])).toEqual(
      Array(2).fill('Cookie, Accept-Language, Accept-Encoding'),
    );
  });

  it('[OPS-20] a packed page keeps its tag, and is not sent again', async () => {
    const first = await raw(home(), { 'accept-encoding': 'gzip' });
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^W\/"/);
    const again = await raw(home(), { 'accept-encoding': 'gzip', 'if-none-match': tag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('[OPS-20] a long list of the API is packed, a short answer is not, and "q=0" means no', async () => {
    const list = `/api/v1/openapi.json`;
    expect((await raw(list, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await raw(list, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
    expect((await raw('/livez', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });
});
