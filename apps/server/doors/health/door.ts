import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { House } from '../../house.ts';
import { refuse } from '../../kernel/refusal.ts';
import { mayReadFigures } from './may-read-figures.ts';

/** Liveness, readiness and figures. Readiness asks the database, because a web server without it can serve nobody. */
export function hangHealth(app: FastifyInstance, house: House, sockets: () => number): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'pitlane_' });
  const requests = new Counter({
    name: 'pitlane_requests_total',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'pitlane_request_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'pitlane_live_sockets',
    help: 'Open live connections',
    registers: [registry],
    collect() {
      this.set(sockets());
    },
  });

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.inc({ method: request.method, route, status: String(reply.statusCode) });
    seconds.observe({ method: request.method, route }, reply.elapsedTime / 1000);
    house.services.timings.note(`${request.method} ${route}`, reply.elapsedTime);
    done();
  });
  app.get('/livez', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await house.pools.app.query('select 1');
      return { ok: true };
    } catch {
      return reply.code(503).header('retry-after', '1').send({ ok: false });
    }
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayReadFigures(request, house.env)) refuse('not_found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
