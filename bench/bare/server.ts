import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import pg from 'pg';
import * as reads from './reads.ts';
import { type Ask, inShop, shopOf } from './scope.ts';
import * as writes from './writes.ts';

/**
 * The measure beside Pitlane: the least a safe server of many shops does on the same tables. It checks an API token by
 * SHA-256, opens a transaction bound to the shop by row-level security, asks with prepared statements, pages by key, and
 * sends JSON. It has no roles, no input schemas, no log, no encryption, no following effects.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify({ logger: false });
type Work = (ask: Ask, request: FastifyRequest) => Promise<unknown>;

function route(method: 'GET' | 'POST', url: string, work: Work): void {
  app.route({
    method,
    url,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const shopId = await shopOf(pool, request.headers.authorization);
      if (!shopId) return reply.code(401).send({ code: 'not_signed_in' });
      const answer = await inShop(pool, shopId, method === 'POST', (ask) => work(ask, request));
      return answer === undefined ? reply.code(409).send({ code: 'already_decided' }) : answer;
    },
  });
}

const query = (request: FastifyRequest) => request.query as Record<string, string>;
const id = (request: FastifyRequest) => (request.params as { id: string }).id;
const body = (request: FastifyRequest) => request.body as Record<string, unknown>;

route('GET', '/customers', (ask, request) => reads.customers(ask, query(request)));
route('GET', '/work-orders', (ask, request) => reads.workOrders(ask, query(request)));
route('GET', '/work-orders/:id', (ask, request) => reads.workOrder(ask, id(request)));
route('GET', '/vehicles', (ask, request) => reads.byPlate(ask, query(request)));
route('GET', '/availability', (ask) => reads.availability(ask));
route('GET', '/today', (ask) => reads.today(ask));
route('POST', '/customers', (ask, request) => writes.createCustomer(ask, body(request)));
route('POST', '/bookings/:id/accept', (ask, request) => writes.acceptBooking(ask, id(request)));
route('POST', '/estimates/:id/decisions', (ask, request) => writes.decide(ask, id(request), body(request)));

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
const end = async () => {
  await app.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', () => void end());
process.on('disconnect', () => void end());
