import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/refusal.ts';
import { answerProblem } from '../hall/problem.ts';

const CLIENT = fileURLToPath(new URL('../../../site/dist/client/', import.meta.url));
const YEAR_SECONDS = 31_536_000;
const DAY_SECONDS = 86_400;

/** Scripts, styles, fonts and pictures of the site. Hashed names never change; a page on another host (a CDN) may use them. */
export async function hangAssets(app: FastifyInstance): Promise<void> {
  if (!existsSync(CLIENT)) return;
  await app.register(
    async (scope) => {
      await scope.register(serveStatic, {
        root: CLIENT,
        prefix: '/',
        index: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const forever = /\/assets\//.test(path);
          reply.header('cache-control', `public, max-age=${forever ? `${YEAR_SECONDS}, immutable` : DAY_SECONDS}`);
          reply.header('access-control-allow-origin', '*');
          reply.header('cross-origin-resource-policy', 'cross-origin');
        },
      });
      scope.setNotFoundHandler((request, reply) => answerProblem(new Refusal('not_found'), request, reply));
    },
    { prefix: '/assets/site' },
  );
}
