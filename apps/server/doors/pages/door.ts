import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';

const CONSOLE = fileURLToPath(new URL('../../../console/dist/', import.meta.url));
const YEAR = 31_536_000_000;

/** Serves the console's built files; any address below /app/ opens the app itself. */
async function hangConsole(app: FastifyInstance): Promise<void> {
  if (!existsSync(CONSOLE)) return;
  await app.register(serveStatic, {
    root: CONSOLE,
    prefix: '/app/',
    wildcard: true,
    index: false,
    decorateReply: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        /\/assets\//.test(path) ? `public, max-age=${YEAR / 1000}, immutable` : 'no-cache',
      ),
  });
}

/** Pages for drivers and the console's shell. */
export async function hangPages(app: FastifyInstance, _house: House): Promise<void> {
  await hangConsole(app);
}
