import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Simulator, Vendor } from './simulator.ts';

type Kept = { readonly base: string; readonly maps: Readonly<Record<string, ReadonlyMap<unknown, unknown>>> };

/** What was written last; nothing where there is no such file, or none that can be read. */
async function read(file: string): Promise<Kept | null> {
  try {
    return deserialize(await readFile(file)) as Kept;
  } catch {
    return null;
  }
}

/** Whole or not at all: a file half written would cost every payment in it. */
async function write(file: string, kept: Kept): Promise<void> {
  const half = `${file}.half`;
  await writeFile(half, serialize(kept), { mode: 0o600 });
  await rename(half, file);
}

/**
 * Lets a simulated vendor remember its payments across restarts: takes up what `file` holds, and writes it anew before
 * each answer that may have changed something. One file a vendor; two running vendors may not share one.
 */
export async function shelve(vendor: Vendor, simulator: Simulator, file: string): Promise<Simulator> {
  const { book, handle } = simulator;
  const maps: Record<string, Map<unknown, unknown>> = { payments: book.payments, refunds: book.refunds };
  for (const [name, map] of Object.entries(vendor.keeps ?? {})) maps[name] = map;
  const known = await read(file);
  for (const [name, map] of Object.entries(maps))
    for (const [key, value] of known?.maps[name] ?? []) map.set(key, value);
  book.base = known?.base ?? '';
  await mkdir(dirname(file), { recursive: true });
  let running = Promise.resolve();
  let next: Promise<void> | null = null;
  /** Writes are never beside each other; whoever waits while one runs shares the next. */
  const save = (): Promise<void> => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        running = write(file, { base: book.base, maps });
        return running;
      });
    return next;
  };
  return {
    ...simulator,
    async handle(request) {
      const answer = await handle(request);
      if (request.method !== 'GET' && request.method !== 'HEAD') await save();
      return answer;
    },
  };
}
