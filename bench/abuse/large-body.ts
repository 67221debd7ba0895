import { setTimeout as sleep } from 'node:timers/promises';
import type { Size, Told } from '../trial/trial.ts';
import { type OwnServer, withOwnServer } from './ground/own-server.ts';
import { openRaw } from './ground/raw.ts';

export const what = 'bodies of 64 MB, with and without saying so beforehand, eight at once at every kind of door';

const MIB = 1024 ** 2;
const BYTES = 64 * MIB;
const AT_ONCE = 8;
/** Eight files of 10 MB that are still within bounds, copies of each and a process warming up; the bodies are 512 MiB. */
const MOST_GROWTH_MIB = 256;
/** A line cut this early is a refusal too: the answer before the cut may be lost on the way to who goes on sending. */
const CUT_BYTES = 24 * MIB;
const PATIENCE_MS = 20_000;

type Door = {
  readonly path: string;
  readonly type: string;
  readonly before?: string;
  readonly allowed: readonly number[];
};
const boundary = 'pitlaneabuse';
const multipart = `multipart/form-data; boundary=${boundary}`;
const filePart = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
const fieldPart = `--${boundary}\r\ncontent-disposition: form-data; name="words"\r\n\r\n`;

const doors = (slug: string): Door[] => [
  { path: '/api/v1/session', type: 'application/json', allowed: [413] },
  { path: `/api/v1/public/${slug}/sign-in-links`, type: 'application/json', allowed: [413] },
  { path: '/api/v1/bulk/createCustomer', type: 'application/json', allowed: [413] },
  { path: '/customer/login', type: 'application/x-www-form-urlencoded', allowed: [413] },
  { path: `/s/${slug}/book`, type: multipart, before: filePart, allowed: [413] },
  { path: `/s/${slug}/book`, type: multipart, before: fieldPart, allowed: [413, 400] },
  { path: `/api/v1/public/${slug}/photos`, type: multipart, before: filePart, allowed: [413] },
  { path: '/api/v1/session', type: 'text/plain', allowed: [413, 415] },
  { path: '/api/v1/nothing', type: 'application/json', allowed: [413, 404] },
];

/** Sends until the server says something or hangs up; answers its status and how much had been sent by then. */
async function pour(
  port: number,
  door: Door,
  chunked: boolean,
  most = BYTES,
): Promise<{ status: number | null; sent: number }> {
  const { socket, status, closed } = openRaw(port);
  const length = chunked ? 'transfer-encoding: chunked' : `content-length: ${BYTES}`;
  socket.write(
    `POST ${door.path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: ${door.type}\r\n${length}\r\n\r\n`,
  );
  const piece = Buffer.alloc(256 * 1024, 'a');
  const framed = (bytes: Buffer | string): void => {
    const size = Buffer.byteLength(bytes);
    if (chunked) socket.write(`${size.toString(16)}\r\n`);
    socket.write(bytes);
    if (chunked) socket.write('\r\n');
  };
  if (door.before) framed(door.before);
  const end = Date.now() + PATIENCE_MS;
  let sent = 0;
  while (sent < most && status() === null && !closed() && Date.now() < end) {
    framed(piece);
    sent += piece.length;
    await sleep(socket.writableNeedDrain ? 5 : 0);
  }
  for (; status() === null && !closed() && Date.now() < end; ) await sleep(20);
  socket.destroy();
  return { status: status(), sent };
}

async function tryDoor(server: OwnServer, door: Door, chunked: boolean): Promise<string[]> {
  const name = `${door.path} ${door.type.slice(0, 20)}${chunked ? ' in pieces' : ''}`;
  const before = await server.memory();
  let most = before;
  let pouring = true;
  const watch = (async () => {
    for (; pouring; await sleep(100)) most = Math.max(most, await server.memory().catch(() => 0));
  })();
  const poured = await Promise.all(Array.from({ length: AT_ONCE }, () => pour(server.port, door, chunked)));
  pouring = false;
  await watch;
  most = Math.max(most, await server.memory());
  const faults = poured
    .filter(({ status, sent }) => (status === null ? sent > CUT_BYTES : ![...door.allowed, 429].includes(status)))
    .map(({ status, sent }) => `${name}: ${status ?? 'no answer'} after ${Math.round(sent / MIB)} MiB`);
  // Who says how much is coming and waits is told before a byte of it is sent.
  const polite = chunked ? null : await pour(server.port, door, false, 0);
  if (polite && !door.allowed.includes(polite.status ?? 0)) faults.push(`${name}, only said: ${polite.status}`);
  if (most - before > MOST_GROWTH_MIB) faults.push(`${name}: the server grew by ${Math.round(most - before)} MiB`);
  return faults;
}

export async function run(size: Size): Promise<Told> {
  return withOwnServer(async (server) => {
    const all = doors(server.slug);
    const some = size === 'full' ? all : all.filter((_, nth) => [0, 4].includes(nth));
    // The first answers warm up: a process that has served nothing yet grows whatever it is asked.
    await Promise.all(
      Array.from({ length: 50 }, () => fetch(`${server.url}/s/${server.slug}`).then((answer) => answer.text())),
    );
    const before = await server.memory();
    const faults: string[] = [];
    for (const door of some)
      for (const chunked of [false, true]) faults.push(...(await tryDoor(server, door, chunked)));
    const grown = Math.round((await server.memory()) - before);
    return { tried: `${some.length * 2 * AT_ONCE} bodies; grown by ${grown} MiB in all`, wrong: faults };
  });
}
