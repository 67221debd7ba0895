import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeJob, makeOperator, makeService, makeShop, makeWorkOrder } from './factories.ts';
import { openWorld, type World } from './world.ts';

describe('factories', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('[PLAT-01] build a shop whose rows another shop’s scope cannot see, even without a filter', async () => {
    const one = await makeShop(world);
    const two = await makeShop(world);
    const order = await makeWorkOrder(world, one.shopId);
    await makeJob(world, one.shopId, order.id);
    await makeService(world, one.shopId);
    await makeCustomer(world, two.shopId);
    await makeOperator(world);
    const { runner } = world.server.house;
    const actor = (shopId: string) => ({ kind: 'system', shopId, name: 'probe', causedBy: null, depth: 0 }) as const;
    const request = { id: 'probe', address: '', device: '' };
    const seen = (shopId: string) =>
      runner.inShop(shopId, actor(shopId), request, (scope) =>
        scope.sql.selectFrom('work_order').select('id').execute(),
      );
    expect(await seen(one.shopId)).toEqual([{ id: order.id }]);
    expect(await seen(two.shopId)).toEqual([]);
  });

  it('[SEC-11] refuse a change that records no event, and keep the log unchangeable', async () => {
    const shop = await makeShop(world);
    const { runner } = world.server.house;
    const actor = { kind: 'system', shopId: shop.shopId, name: 'probe', causedBy: null, depth: 0 } as const;
    const request = { id: 'probe', address: '', device: '' };
    const silent = runner.inShop(shop.shopId, actor, request, async ({ sql, shopId }) => {
      await sql.updateTable('shop').set({ name: 'Silent' }).where('shop_id', '=', shopId).execute();
    });
    await expect(silent).rejects.toThrow(/silent change of shop/);
    const rewriting = runner.inShop(shop.shopId, actor, request, async ({ sql, shopId }) => {
      await sql.updateTable('event').set({ type: 'shop.opened' }).where('shop_id', '=', shopId).execute();
    });
    await expect(rewriting).rejects.toThrow(/permission denied/);
  });
});
