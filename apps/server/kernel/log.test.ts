import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from './testing/factories.ts';
import { openWorld, type World } from './testing/world.ts';

describe('the event log', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  it('[SEC-11] is gap-free and in commit order per shop under parallel writers', async () => {
    const { caller } = shop.staff.SERVICE_WRITER;
    await Promise.all(Array.from({ length: 60 }, (_, n) => caller.call('createCustomer', { name: `Parallel ${n}` })));
    const rows = await world.sql<{ seq: string }>('select seq from event where shop_id = $1 order by seq', [
      shop.shopId,
    ]);
    expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, n) => n + 1));
    const [counter] = await world.sql<{ seq: string }>('select seq from event_counter where shop_id = $1', [
      shop.shopId,
    ]);
    expect(Number(counter?.seq)).toBe(rows.length);
  });

  it('[RT-07] says who, what, when and from where', async () => {
    await shop.staff.MANAGER.caller.call('createCustomer', { name: 'Traced' });
    const [row] = await world.sql<Record<string, unknown>>(
      "select * from event where shop_id = $1 and type = 'customer.added' order by seq desc limit 1",
      [shop.shopId],
    );
    expect(row).toMatchObject({
      actor_kind: 'staff',
      actor_id: shop.staff.MANAGER.id,
      address: '127.0.0.1',
      data: { name: 'Traced' },
    });
    expect(row?.request_id).toBeTruthy();
  });

  it('[SEC-11] refuses a chain of causes longer than five', async () => {
    const actor = { kind: 'system', shopId: shop.shopId, name: 'loop', causedBy: 1, depth: 6 } as const;
    const looping = world.server.house.runner.inShop(
      shop.shopId,
      actor,
      { id: 'x', address: '', device: '' },
      async ({ record }) => record('shop.profile_changed', {}, { fields: [] }),
    );
    await expect(looping).rejects.toThrow(/event_depth_check/);
  });

  it('lists every tenant table that skipped the ritual: none', async () => {
    const open = await world.sql<{ relname: string }>(`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id'
      where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity and c.relname <> 'fanout_cursor'`);
    expect(open).toEqual([]);
    const [reach] = await world.sql<{ cursor: boolean; sign_in: boolean }>(
      "select has_table_privilege('pitlane_app', 'fanout_cursor', 'select') as cursor, has_table_privilege('pitlane_app', 'auth.session', 'select') as sign_in",
    );
    expect(reach).toEqual({ cursor: false, sign_in: false });
    const [business] = await world.sql<{ reads: boolean }>(
      "select has_table_privilege('pitlane_auth', 'customer', 'select') as reads",
    );
    expect(business).toEqual({ reads: false });
  });
});
