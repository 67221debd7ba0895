import type { FastifyInstance } from 'fastify';
import type { Env } from '../../env.ts';

/**
 * Sends who reached the proxy in front over plain HTTP to the same address over HTTPS; 308 keeps method and body. The
 * proxy says how it was reached (X-Forwarded-Proto); where none is trusted or the public address is HTTP, nothing is hung.
 */
export function hangHttpsOnly(app: FastifyInstance, env: Env): void {
  if (!env.trustProxy || !env.publicUrl.startsWith('https://')) return;
  app.addHook('onRequest', async (request, reply) => {
    if (!request.headers['x-forwarded-proto'] || request.protocol === 'https') return;
    return reply.header('cache-control', 'no-store').redirect(`https://${request.host}${request.url}`, 308);
  });
}
