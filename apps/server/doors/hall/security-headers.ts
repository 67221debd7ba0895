import type { FastifyInstance } from 'fastify';
import type { Env } from '../../env.ts';

const PERMISSIONS =
  'accelerometer=(), camera=(self), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(self), payment=(self), usb=()';

/** The strict policy of every page and answer; a page with a brand adds its style nonce. */
export function contentPolicy(env: Env, styleNonce?: string): string {
  const assets = env.cdnUrl ? ` ${new URL(env.cdnUrl).origin}` : '';
  const images = env.s3.endpoint ? ` ${new URL(env.s3.endpoint).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${assets}`,
    `style-src 'self'${assets}${styleNonce ? ` 'nonce-${styleNonce}'` : ''}`,
    `font-src 'self'${assets}`,
    `img-src 'self' data: blob:${assets}${images}`,
    "connect-src 'self' ws: wss:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers every answer carries. */
export function securityHeaders(env: Env): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(env),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    ...(env.publicUrl.startsWith('https://')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

/** Puts them on every answer. Hung before anything may refuse, so that a refusal carries them too. */
export function hangSecurityHeaders(app: FastifyInstance, env: Env): void {
  const headers = securityHeaders(env);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
