import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelve } from './shelf.ts';
import { simulate, type Vendor } from './simulator.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitlane-shelf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A vendor that counts what it is sent, in a map of its own. */
function counting(): Vendor & { readonly seen: Map<string, number> } {
  const seen = new Map<string, number>();
  const answer = ({ text }: { text: string }) => {
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return { status: 200, body: [...seen] };
  };
  return { seen, keeps: { seen }, answer };
}
const post = (body: string) => new Request('http://vendor.invalid/', { method: 'POST', body });

test('[PAY-07] what a simulated vendor answered is in its file, whole, also when many call at once', async () => {
  const file = join(folder, 'many.book');
  const vendor = counting();
  const simulator = await shelve(vendor, simulate(vendor), file);
  simulator.book.base = 'http://127.0.0.1:4711';
  await Promise.all(Array.from({ length: 20 }, (_, n) => simulator.handle(post(String(n % 5)))));
  const again = counting();
  const woken = await shelve(again, simulate(again), file);
  expect(again.seen).toEqual(vendor.seen);
  expect(again.seen.get('0')).toBe(4);
  expect(woken.book.base).toBe('http://127.0.0.1:4711');
  expect((await readdir(folder)).filter((name) => name.endsWith('.half'))).toEqual([]);
});

test('[PAY-07] a file that cannot be read costs the vendor its memory, not its start', async () => {
  const file = join(folder, 'broken.book');
  await writeFile(file, 'not a book');
  const vendor = counting();
  const simulator = await shelve(vendor, simulate(vendor), file);
  expect((await simulator.handle(post('a'))).status).toBe(200);
  expect(vendor.seen.size).toBe(1);
});
