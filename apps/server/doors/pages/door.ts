import type { FastifyInstance } from 'fastify';
import type { Renderer } from '../../../site/src/document/page-props.ts';
import type { House } from '../../house.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { hangAssets } from './assets.ts';
import { hangConsole } from './console.ts';
import { hangPortal } from './hang-portal.ts';
import { hangPublic } from './hang-public.ts';
import { createPageCache } from './page-cache.ts';
import { hangFoundBy } from './public/found-by.ts';
import { findRenderer } from './renderer.ts';
import { readForms } from './sent.ts';
import { hangTrouble, nothingHere } from './trouble.ts';
import type { Site } from './visit.ts';

/** Pages for drivers, rendered here from the real operations, and the console's shell. */
export async function hangPages(app: FastifyInstance, house: House): Promise<void> {
  await hangConsole(app, house);
  await hangAssets(app);
  const load = findRenderer();
  if (!load) return;
  let loaded: Renderer | undefined;
  const site: Site = {
    house,
    cache: createPageCache(house),
    get renderer() {
      if (!loaded) throw new Error('a page before its renderer');
      return loaded;
    },
  };
  const ready = async (): Promise<void> => {
    loaded ??= await load();
  };
  const trouble = hangTrouble(site);
  await app.register(async (pages) => {
    pages.addHook('onRequest', ready);
    readForms(pages);
    // Who is turned away at the outer door meets no hook of the pages.
    pages.setErrorHandler((error, request, reply) => ready().then(() => trouble(error as Error, request, reply)));
    hangFoundBy(pages, site);
    hangPublic(pages, site);
    hangPortal(pages, site);
    pages.get('/*', async (request, reply) => nothingHere(request, reply, new Refusal('not_found')));
  });
}
