import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Env } from '../../env.ts';

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
thisMachine.addAddress('::1', 'ipv6');

/** What proxies add when they pass a stranger's request on. */
const PASSED_ON = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
];
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

type Asked = Pick<FastifyRequest, 'headers'> & { readonly socket: { readonly remoteAddress?: string } };

/**
 * Who may read the figures of this process. With a token set: who sends it, from anywhere. Without: this machine alone,
 * and only directly. A proxy on this machine is this machine too, so what passed one, or asks for the public address, is
 * a stranger.
 */
export function mayReadFigures(asked: Asked, { metricsToken, publicUrl }: Pick<Env, 'metricsToken' | 'publicUrl'>) {
  const { headers, socket } = asked;
  if (metricsToken) return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${metricsToken}`));
  const peer = socket.remoteAddress ?? '';
  const { host, hostname } = new URL(publicUrl);
  const isPublic = headers.host === host && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (isPublic || PASSED_ON.some((name) => headers[name] !== undefined)) return false;
  return thisMachine.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
}
