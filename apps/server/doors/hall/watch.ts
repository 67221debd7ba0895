import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';
import { type Actor, actorKey } from '../../kernel/actor.ts';
import { createTally } from '../../kernel/tally.ts';
import { STAFF_COOKIE } from '../../kernel/who.ts';
import { callerOf, staffOf } from './caller.ts';

/** Refused calls of one person or address within ten minutes. */
export const REFUSALS = { max: 60, minutes: 10 };
/** Different records and files one person reads within an hour. */
export const DOWNLOADS = { max: 2000, minutes: 60 };

const REFUSED = new Set([403, 404, 429]);
/** What the platform's room listens to; see modules/platform/raise-alert.ts. */
const QUEUE = 'raise-alert';

type Kind = 'refusals' | 'downloads';
type Limit = { readonly max: number; readonly minutes: number };

const isKnown = (actor: Actor): boolean => actor.kind !== 'visitor';
const keyOf = (actor: Actor, request: FastifyRequest): string =>
  isKnown(actor) ? actorKey(actor) : (request.cookies?.[STAFF_COOKIE] ?? request.ip);

/** The records an answer carries, by their ids; an export's rows by their place. */
function recordsIn(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const rows: unknown[] = 'items' in payload && Array.isArray(payload.items) ? payload.items : [payload];
  return rows.flatMap((row) => (row && typeof row === 'object' && 'id' in row ? [String(row.id)] : []));
}

function rowsOfCsv(request: FastifyRequest, csv: string): string[] {
  const rows = csv.split('\r\n').length - 2;
  return Array.from({ length: Math.min(rows, DOWNLOADS.max) }, (_, row) => `${request.url} ${row}`);
}

/** Counts what is refused and what is taken, in this process, and asks for an alert where it is too much. */
export function hangWatch(app: FastifyInstance, house: House): void {
  const refusals = createTally(REFUSALS.max, REFUSALS.minutes * 60_000);
  const downloads = createTally(DOWNLOADS.max, DOWNLOADS.minutes * 60_000);

  const raise = async (kind: Kind, limit: Limit, request: FastifyRequest): Promise<void> => {
    const called = callerOf(request);
    const actor = isKnown(called) ? called : ((await staffOf(house, request.cookies?.[STAFF_COOKIE])) ?? called);
    await house.jobs.send(QUEUE, {
      kind,
      count: limit.max,
      minutes: limit.minutes,
      shopId: 'shopId' in actor ? actor.shopId : null,
      who: 'name' in actor && actor.name ? actor.name : request.ip,
    });
  };
  const take = (request: FastifyRequest, things: readonly string[]): void => {
    if (things.length === 0) return;
    const reached = downloads(keyOf(callerOf(request), request), things, house.clock.now().getTime());
    if (reached)
      void raise('downloads', DOWNLOADS, request).catch((error) => request.log.error({ err: error }, 'watch'));
  };

  app.addHook('preSerialization', (request, _reply, payload, done) => {
    take(request, recordsIn(payload));
    done(null, payload);
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const csv = String(reply.getHeader('content-type') ?? '').startsWith('text/csv');
    if (csv && typeof payload === 'string') take(request, rowsOfCsv(request, payload));
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode === 200 && request.url.startsWith('/files/')) take(request, [request.url.split('?')[0] ?? '']);
    if (!REFUSED.has(reply.statusCode)) return done();
    const reached = refusals(keyOf(callerOf(request), request), [request.id], house.clock.now().getTime());
    if (!reached) return done();
    raise('refusals', REFUSALS, request).then(() => done(), done);
  });
}
