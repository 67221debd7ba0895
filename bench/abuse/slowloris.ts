import { setTimeout as sleep } from 'node:timers/promises';
import type { Size, Told } from '../trial/trial.ts';
import { type OwnServer, withOwnServer } from './ground/own-server.ts';
import { openRaw, type Raw } from './ground/raw.ts';

export const what =
  '300 connections that send a byte a second, head or body, or nothing at all, while others go on asking';

/** A head must be whole after 10 s, a body after 60 s; the rest is how often the server looks. */
const HEAD_MS = 10_000;
const BODY_MS = 60_000;
const LOOKS_MS = 5_000;
/** What a neighbour may wait for a page meanwhile: generous, for the machine may be busy with other things. */
const MOST_WAIT_MS = 3_000;

type Slow = { readonly raw: Raw; readonly kind: 'silent' | 'head' | 'body' };

function openSlow(server: OwnServer, kind: Slow['kind']): Slow {
  const raw = openRaw(server.port);
  const head = `POST /api/v1/session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n`;
  if (kind === 'head') raw.socket.write(head);
  if (kind === 'body') raw.socket.write(`${head}\r\n{`);
  return { raw, kind };
}

/** A byte a second on every line that is still open, until `end`. */
async function drip(slow: readonly Slow[], over: () => boolean): Promise<void> {
  for (; !over(); await sleep(1000))
    for (const { raw, kind } of slow)
      if (!raw.closed() && kind !== 'silent') raw.socket.write(kind === 'head' ? 'x-a: b\r\n' : ' ');
}

/** Asks for pages and answers of the API one after another; answers what was slow or wrong. */
async function neighbour(server: OwnServer, over: () => boolean, asked: { count: number }): Promise<string[]> {
  const faults: string[] = [];
  const paths = ['/livez', `/s/${server.slug}`, `/api/v1/public/${server.slug}`, '/app/'];
  while (!over()) {
    const path = paths[asked.count % paths.length] ?? '/';
    const began = performance.now();
    const status = await fetch(server.url + path, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.arrayBuffer().then(() => answer.status),
      () => 0,
    );
    asked.count += 1;
    const took = performance.now() - began;
    if (status !== 200 || took > MOST_WAIT_MS) faults.push(`${path} answered ${status} after ${Math.round(took)} ms`);
    await sleep(50);
  }
  return faults;
}

export async function run(size: Size): Promise<Told> {
  const full = size === 'full';
  const kinds: readonly Slow['kind'][] = full ? ['silent', 'head', 'body'] : ['silent', 'head'];
  return withOwnServer(async (server) => {
    const slow = Array.from({ length: full ? 300 : 60 }, (_, nth) =>
      openSlow(server, kinds[nth % kinds.length] ?? 'head'),
    );
    const end = Date.now() + LOOKS_MS + (full ? BODY_MS : HEAD_MS);
    const over = (): boolean => Date.now() > end || slow.every(({ raw }) => raw.closed());
    const asked = { count: 0 };
    const [faults] = await Promise.all([neighbour(server, over, asked), drip(slow, over)]);
    const open = slow.filter(({ raw }) => !raw.closed());
    for (const kind of kinds) {
      const left = open.filter((one) => one.kind === kind).length;
      if (left > 0) faults.push(`${left} connections (${kind}) are still open`);
    }
    for (const { raw } of slow) raw.socket.destroy();
    return { tried: `${slow.length} slow connections, ${asked.count} requests beside them`, wrong: faults };
  });
}
