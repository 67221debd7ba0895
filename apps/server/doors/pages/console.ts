import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { House } from '../../house.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { answerProblem } from '../hall/problem.ts';
import { contentPolicy } from '../hall/security-headers.ts';

const CONSOLE = fileURLToPath(new URL('../../../console/dist/', import.meta.url));
const YEAR_SECONDS = 31_536_000;
const HAS_EXTENSION = /\.[a-z0-9]{1,8}$/i;

/** The app's page with a fresh style nonce: its components write style elements the strict policy would otherwise refuse. */
function shellOf(house: House): (reply: FastifyReply) => FastifyReply {
  const built = readFileSync(new URL('index.html', `file://${CONSOLE}`), 'utf8');
  const { cdnUrl } = house.env;
  const page = cdnUrl ? built.replaceAll('"/app/assets/', `"${cdnUrl}/app/assets/`) : built;
  return (reply) => {
    const nonce = randomBytes(16).toString('base64url');
    reply.header('content-security-policy', contentPolicy(house.env, nonce)).header('cache-control', 'no-cache');
    return reply
      .type('text/html; charset=utf-8')
      .send(page.replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`));
  };
}

/** Serves the console's built files; any address below /app/ without a file name opens the app itself. */
export async function hangConsole(app: FastifyInstance, house: House): Promise<void> {
  if (!existsSync(CONSOLE)) return;
  const shell = shellOf(house);
  app.get('/app', (_request, reply) => reply.redirect('/app/', 308));
  await app.register(
    async (scope) => {
      await scope.register(serveStatic, {
        root: CONSOLE,
        prefix: '/',
        index: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const forever = /\/assets\//.test(path);
          reply.header('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
          if (!forever) return;
          // The app's page may fetch them from another host (a CDN).
          reply.header('access-control-allow-origin', '*');
          reply.header('cross-origin-resource-policy', 'cross-origin');
        },
      });
      scope.get('/', { prefixTrailingSlash: 'slash' }, (_request, reply) => shell(reply));
      scope.get('/index.html', (_request, reply) => shell(reply));
      scope.setNotFoundHandler((request, reply) => {
        const [path = ''] = request.url.split('?');
        const page = request.method === 'GET' || request.method === 'HEAD';
        if (!page || HAS_EXTENSION.test(path)) return answerProblem(new Refusal('not_found'), request, reply);
        return shell(reply);
      });
    },
    { prefix: '/app' },
  );
}
