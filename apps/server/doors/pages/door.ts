import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { hangAssets } from './assets.ts';
import { hangConsole } from './console.ts';
import { hangPortal } from './hang-portal.ts';
import { hangPublic } from './hang-public.ts';
import { createPageCache } from './page-cache.ts';
import { hangFoundBy } from './public/found-by.ts';
import { loadRenderer } from './renderer.ts';
import { readForms } from './sent.ts';
import { hangTrouble, nothingHere } from './trouble.ts';

/** Pages for drivers, rendered here from the real operations, and the console's shell. */
export async function hangPages(app: FastifyInstance, house: House): Promise<void> {
  await hangConsole(app, house);
  await hangAssets(app);
  const renderer = await loadRenderer();
  if (!renderer) return;
  const site = { house, renderer, cache: createPageCache(house) };
  await app.register(async (pages) => {
    readForms(pages);
    pages.setErrorHandler(hangTrouble(site));
    hangFoundBy(pages, site);
    hangPublic(pages, site);
    hangPortal(pages, site);
    pages.get('/*', async (request, reply) => nothingHere(request, reply, new Refusal('not_found')));
  });
}
