import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { eventKinds, type Refs } from '@pitlane/contracts';
import type { FastifyInstance } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import type { House } from '../../house.ts';
import { type Actor, can } from '../../kernel/actor.ts';
import type { LoggedEvent } from '../../kernel/implement.ts';
import { CUSTOMER_COOKIE, STAFF_COOKIE } from '../../kernel/who.ts';
import { customerOf, staffOf } from '../hall/caller.ts';
import { publicRefs } from './public-refs.ts';

export const LIVE_PATH = '/api/v1/live';
const BEAT_MS = 25_000;
const customerMayHear = new Set<string>(eventKinds.filter((kind) => kind.customer).map((kind) => kind.name));
/** A technician hears of work, not of the shop's money, people or messages. */
const WORK = /^(job|workOrder|inspection|vehicle|quality|booking|file|notice)\./;

type Bell = {
  readonly actor: Actor & { shopId: string };
  readonly socket: WebSocket;
  readonly stillIn: () => Promise<boolean>;
};

/** Which events an actor's socket may ring for. Names and ids travel, never bodies. */
function mayHear(actor: Actor, event: LoggedEvent): boolean {
  if (actor.kind === 'customer') return event.refs.customer === actor.customerId && customerMayHear.has(event.type);
  if (event.type.startsWith('notice.') && event.refs.staff && actor.kind === 'staff')
    return event.refs.staff === actor.staffId;
  return can(actor, 'live.shop') || WORK.test(event.type);
}

async function refsFor(house: House, actor: Actor, event: LoggedEvent): Promise<Refs> {
  return actor.kind === 'customer' ? publicRefs(house, event) : event.refs;
}

async function ring(house: House, bell: Bell, event: LoggedEvent): Promise<void> {
  if (bell.socket.readyState !== bell.socket.OPEN || !mayHear(bell.actor, event)) return;
  const refs = await refsFor(house, bell.actor, event);
  bell.socket.send(JSON.stringify({ type: 'event', seq: event.seq, name: event.type, refs, at: event.at }));
}

/** Asks again whether the session counts; a role or a portal may have been taken away while the page was open. */
async function ringIfStillIn(house: House, bell: Bell, event: LoggedEvent): Promise<void> {
  if (await bell.stillIn()) await ring(house, bell, event);
  else bell.socket.close(4401);
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** A page says which realm it speaks for (`?realm=customer`), since one browser may hold both sessions. */
async function actorOf(house: House, request: IncomingMessage): Promise<(Actor & { shopId: string }) | null> {
  const realm = new URL(request.url ?? '/', 'http://localhost').searchParams.get('realm');
  const actor =
    realm === 'customer'
      ? await customerOf(house, cookieOf(request, CUSTOMER_COOKIE))
      : await staffOf(house, cookieOf(request, STAFF_COOKIE));
  return actor && 'shopId' in actor && actor.shopId ? (actor as Actor & { shopId: string }) : null;
}

/** True while the session opens the same role in the same shop, and a customer's portal stays on. */
async function stillIn(house: House, request: IncomingMessage, before: Actor): Promise<boolean> {
  const now = await actorOf(house, request);
  if (!now) return false;
  if (now.kind === 'staff') return before.kind === 'staff' && now.role === before.role && now.shopId === before.shopId;
  const here = { id: 'live', address: '', device: '' };
  return house.runner.call(now, 'getMe', {}, here).then(
    () => true,
    () => false,
  );
}

function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return !origin || URL.parse(origin)?.host === host;
}

/** The number the page saw last, when it comes back after a break. */
function lastSeen(request: IncomingMessage): number | null {
  const after = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('after') ?? Number.NaN);
  return Number.isSafeInteger(after) && after >= 0 ? after : null;
}

const ENDS_STAFF = new Set([
  'staff.suspended',
  'staff.signed_out',
  'staff.session_revoked',
  'staff.password_changed',
  'staff.changed',
]);
const ENDS_CUSTOMER = new Set(['customer.portal_closed', 'customer.signed_out', 'customer.merged', 'customer.changed']);

/** True when the event may have ended the session this socket was opened with. */
function mayEnd(actor: Actor, event: LoggedEvent): boolean {
  if (actor.kind === 'staff') return ENDS_STAFF.has(event.type) && event.refs.staff === actor.staffId;
  return actor.kind === 'customer' && ENDS_CUSTOMER.has(event.type) && event.refs.customer === actor.customerId;
}

/** Tells what was missed, then what happens, in order and each once; in between `ready`, or `gap` when it was too much. */
async function attend(house: House, bell: Bell, after: number | null): Promise<void> {
  const { socket, actor } = bell;
  let told = after ?? 0;
  let queue: Promise<unknown> = Promise.resolve();
  const push = (event: LoggedEvent): void => {
    queue = queue.then(() => {
      if (event.seq <= told) return;
      told = event.seq;
      return mayEnd(actor, event) ? ringIfStillIn(house, bell, event) : ring(house, bell, event);
    });
    queue.catch(() => socket.close(1011));
  };
  let release: (() => void) | undefined;
  queue = new Promise<void>((resolve) => {
    release = resolve;
  });
  const following = await house.follower.follow(actor.shopId, push);
  socket.on('close', following.stop);
  // A page that left while we asked the log would be followed for ever.
  if (socket.readyState > socket.OPEN) return following.stop();
  const missed = after === null ? [] : await house.follower.missed(actor.shopId, after);
  for (const event of missed ?? []) await ring(house, bell, event);
  told = Math.max(following.seq, missed?.at(-1)?.seq ?? 0);
  socket.send(JSON.stringify({ type: missed ? 'ready' : 'gap', seq: told }));
  release?.();
}

/** Opens the live channel: authorised by cookie, resumes after the last sequence number the page saw. */
export function hangLive(app: FastifyInstance, house: House): { close(): void; count(): number } {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    if (!request.url?.startsWith(LIVE_PATH)) return void socket.destroy();
    const actor = sameOrigin(request) ? await actorOf(house, request).catch(() => null) : null;
    if (!actor) return void socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
    server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate());
      attend(house, { actor, socket: ws, stillIn: () => stillIn(house, request, actor) }, lastSeen(request)).catch(() =>
        ws.close(1011),
      );
    });
  };
  app.server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  const beat = setInterval(() => {
    for (const ws of server.clients) ws.ping();
  }, BEAT_MS);
  beat.unref();
  return {
    count: () => server.clients.size,
    close() {
      clearInterval(beat);
      for (const ws of server.clients) ws.close(1012);
      server.close();
    },
  };
}
