import { sql as raw } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../testing/factories.ts';
import { openWorld, type World } from '../testing/world.ts';
import { change, shaped, statement } from './statement.ts';
import { inTransaction, tenant } from './tenant.ts';

describe('statements built once', () => {
  let world: World;
  let [one, other]: TestShop[] = [];
  beforeAll(async () => {
    world = await openWorld();
    [one, other] = [await makeShop(world), await makeShop(world)];
  });
  afterAll(() => world.close());
  const inShop = <T>(shop: TestShop | undefined, work: () => Promise<T>): Promise<T> =>
    inTransaction(world.server.house.pools.app, shop?.shopId ?? '', work, { named: true });

  const slugs = statement(({ shopId, ids }: { readonly shopId: string; readonly ids: readonly string[] }) =>
    tenant
      .selectFrom('shop')
      .select(['slug', raw<string>`${'constant'}::text`.as('word')])
      .where('shop_id', '=', shopId)
      .where('shop_id', '=', raw<string>`any(${ids}::uuid[])`),
  );

  it('[PLAT-01] send the values of each call, and see one shop only', async () => {
    const ask = (shop: TestShop | undefined, ids: readonly string[]) =>
      inShop(one, () => slugs({ shopId: shop?.shopId ?? '', ids }));
    const both = [one?.shopId ?? '', other?.shopId ?? ''];
    expect(await ask(one, both)).toEqual([{ slug: one?.slug, word: 'constant' }]);
    expect(await ask(one, [])).toEqual([]);
    expect(await ask(other, both)).toEqual([]);
    expect(await inShop(other, () => slugs({ shopId: other?.shopId ?? '', ids: both }))).toHaveLength(1);
  });

  it('[PLAT-01] refuse to work outside a shop’s transaction', async () => {
    await expect(slugs({ shopId: one?.shopId ?? '', ids: [] })).rejects.toThrow('outside');
  });

  it('[PLAT-01] say how many rows they changed, and write just the columns that are given', async () => {
    const name = change((row: { readonly shopId: string; readonly name: string }) =>
      tenant.updateTable('shop').set({ name: row.name }).where('shop_id', '=', row.shopId),
    );
    const set = shaped(
      ({ shopId, ...row }: { readonly shopId: string; readonly town?: string | null; street?: string }) =>
        tenant.updateTable('shop').set(row).where('shop_id', '=', shopId).returning(['name', 'town', 'street']),
    );
    const tried = inShop(one, async () => {
      const shopId = one?.shopId ?? '';
      const changed = [
        await name({ shopId, name: 'Renamed' }),
        await name({ shopId: other?.shopId ?? '', name: 'No' }),
      ];
      const rows = [
        await set({ shopId, street: 'First' }),
        await set({ shopId, town: null }),
        await set({ shopId, street: 'B' }),
      ];
      throw Object.assign(new Error('rolled back'), { changed, rows: rows.flat() });
    });
    await expect(tried).rejects.toMatchObject({
      changed: [1, 0],
      rows: [{ street: 'First' }, { street: 'First', town: null }, { name: 'Renamed', street: 'B', town: null }],
    });
  });
});
