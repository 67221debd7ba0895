import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look, needSite } from './testing/browse.ts';

describe('the address without a shop', () => {
  let world: World | undefined;
  beforeAll(needSite);
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  it('[SITE-03] leads to the only shop, and tells nobody of several', async () => {
    world = await openWorld();
    const visitor = world.caller();
    expect((await look(visitor, '/')).status).toBe(404);
    const only = await makeShop(world);
    const home = await look(visitor, '/');
    expect([home.status, home.to]).toEqual([302, `/s/${only.slug}`]);
    await makeShop(world, { name: 'Secret Motors' });
    const several = await look(visitor, '/');
    expect(several.status).toBe(404);
    expect(several.html).not.toContain('Secret Motors');
  });

  it('[SITE-03] lists the shops of a demo with the other doors', async () => {
    world = await openWorld({ demo: true });
    await makeShop(world, { name: 'Kafue Motors', town: 'Lusaka' });
    const other = await makeShop(world, { name: 'Zambezi Garage' });
    const { status, html } = await look(world.caller(), '/');
    expect(status).toBe(200);
    for (const words of ['Kafue Motors', 'Lusaka', `href="/s/${other.slug}"`, 'href="/app/"'])
      expect(html).toContain(words);
  });
});
