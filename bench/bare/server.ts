import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import pg from 'pg';
import { keyRing, parseKeyRing } from '../../apps/server/kernel/secrets.ts';
import { decide } from './decide.ts';
import * as reads from './reads.ts';
import { callerOf, inShop, type Scope } from './scope.ts';
import { today } from './today.ts';
import * as writes from './writes.ts';

/**
 * The measure beside Pitlane: the least a safe server of many shops does for the same work. On the same tables it checks
 * an API token by SHA-256, opens a transaction bound to the shop by row-level security, asks with prepared statements
 * written by hand, pages by key, and sends JSON. Its answers hold the same facts and its changes leave the same rows
 * (bare.test.ts). It has no roles, no input schemas, no repeats made harmless, no metrics.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const ring = keyRing(parseKeyRing(process.env.SECRET_KEYS ?? ''));
const app = fastify({ logger: false });
type Work = (scope: Scope, request: FastifyRequest) => Promise<unknown>;

function route(method: 'GET' | 'POST', url: string, work: Work): void {
  app.route({
    method,
    url,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const caller = await callerOf(pool, request.headers.authorization);
      if (!caller) return reply.code(401).send({ code: 'not_signed_in' });
      const answer = await inShop(pool, caller, ring, method === 'POST', (scope) => work(scope, request));
      return answer === undefined ? reply.code(409).send({ code: 'already_decided' }) : answer;
    },
  });
}

const query = (request: FastifyRequest) => request.query as Record<string, string>;
const id = (request: FastifyRequest) => (request.params as { id: string }).id;
const body = (request: FastifyRequest) => request.body as Record<string, string>;

route('GET', '/customers', (scope, request) => reads.customers(scope, query(request)));
route('GET', '/work-orders', (scope, request) => reads.workOrders(scope, query(request)));
route('GET', '/work-orders/:id', (scope, request) => reads.workOrder(scope, id(request)));
route('GET', '/vehicles', (scope, request) => reads.byPlate(scope, query(request)));
route('GET', '/availability', (scope) => reads.availability(scope));
route('GET', '/today', (scope) => today(scope, new Date()));
route('POST', '/customers', (scope, request) => writes.createCustomer(scope, body(request)));
route('POST', '/bookings/:id/accept', (scope, request) => writes.acceptBooking(scope, id(request)));
route('POST', '/estimates/:id/decisions', (scope, request) => decide(scope, id(request), body(request), request.ip));

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
const end = async () => {
  await app.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', () => void end());
process.on('disconnect', () => void end());
