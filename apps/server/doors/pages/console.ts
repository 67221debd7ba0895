import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/refusal.ts';
import { answerProblem } from '../hall/problem.ts';

const CONSOLE = fileURLToPath(new URL('../../../console/dist/', import.meta.url));
const YEAR_SECONDS = 31_536_000;
const HAS_EXTENSION = /\.[a-z0-9]{1,8}$/i;

/** Serves the console's built files; any address below /app/ without a file name opens the app itself. */
export async function hangConsole(app: FastifyInstance): Promise<void> {
  if (!existsSync(CONSOLE)) return;
  app.get('/app', (_request, reply) => reply.redirect('/app/', 308));
  await app.register(
    async (scope) => {
      await scope.register(serveStatic, {
        root: CONSOLE,
        prefix: '/',
        index: ['index.html'],
        cacheControl: false,
        setHeaders: (reply, path) =>
          void reply.header(
            'cache-control',
            /\/assets\//.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
          ),
      });
      scope.setNotFoundHandler((request, reply) => {
        const [path = ''] = request.url.split('?');
        const page = request.method === 'GET' || request.method === 'HEAD';
        if (!page || HAS_EXTENSION.test(path)) return answerProblem(new Refusal('not_found'), request, reply);
        return reply.sendFile('index.html');
      });
    },
    { prefix: '/app' },
  );
}
