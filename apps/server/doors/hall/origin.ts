import type { FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page sends with our visitor's cookies. Browsers say where a request comes from
 * in Sec-Fetch-Site, older ones in Origin; programs send neither and carry no ambient cookies.
 */
export function checkOrigin(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') refuse('wrong_origin');
  const origin = request.headers.origin;
  if (!origin) return;
  try {
    if (new URL(origin).host !== request.host) refuse('wrong_origin');
  } catch {
    refuse('wrong_origin');
  }
}
