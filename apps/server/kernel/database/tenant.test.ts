import { sql as raw } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../actor.ts';
import type { Scope } from '../implement.ts';
import { makeShop, type TestShop } from '../testing/factories.ts';
import { openWorld, type World } from '../testing/world.ts';
import { instantOf } from './column-types.ts';

// Without named statements: behind a pooler that lends a connection for one transaction only.
describe.each([true, false])('one shop, one transaction (named statements: %s)', (namedStatements) => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld({ namedStatements });
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const inShop = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    world.server.house.runner.inShop(
      shop.shopId,
      systemActor(shop.shopId, 'test', undefined),
      { id: 'test', address: '', device: '' },
      work,
    );
  const series = (name: string, next: number) => ({ shop_id: shop.shopId, series: name, next });

  it('[PLAT-01] statements begun in one turn run in the order they were begun, however they were written', async () => {
    const [, , , last] = await inShop(({ sql }) =>
      Promise.all([
        sql.insertInto('number_series').values(series('order', 1)).execute(),
        raw`update number_series set next = next * 10 where series = 'order'`.execute(sql),
        sql
          .updateTable('number_series')
          .set((row) => ({ next: row('next', '+', 3) }))
          .where('shop_id', '=', shop.shopId)
          .where('series', '=', 'order')
          .executeTakeFirst(),
        sql
          .selectFrom('number_series')
          .select('next')
          .where('shop_id', '=', shop.shopId)
          .where('series', '=', 'order')
          .executeTakeFirstOrThrow(),
      ]),
    );
    expect(last.next).toBe(13);
  });

  it('[PLAT-01] of statements under way together the first failure counts, and nothing of them stays', async () => {
    const twice = inShop(({ sql }) =>
      Promise.all([
        sql.insertInto('number_series').values(series('twice', 1)).execute(),
        sql.insertInto('number_series').values(series('twice', 2)).execute(),
        sql.selectFrom('number_series').select('next').execute(),
      ]),
    );
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    const rows = await inShop(({ sql }) =>
      sql.selectFrom('number_series').select('next').where('series', '=', 'twice').execute(),
    );
    expect(rows).toEqual([]);
  });

  it('instants leave the database as ISO 8601 with milliseconds, whatever PostgreSQL leaves out', async () => {
    const texts = ['2026-11-24 08:00:00+00', '2026-11-24 08:00:00.5+00', '2026-11-24 08:00:00.123456+00'];
    expect(texts.map(instantOf)).toEqual([
      '2026-11-24T08:00:00.000Z',
      '2026-11-24T08:00:00.500Z',
      '2026-11-24T08:00:00.123Z',
    ]);
    expect(instantOf('2026-11-24 08:00:00+02')).toBe('2026-11-24T06:00:00.000Z');
    for (const text of texts) expect(instantOf(text)).toBe(new Date(text).toISOString());
  });

  it('[OPS-03] no answer waits for a second process of the database to start', async () => {
    const [asked] = await inShop(async ({ sql }) => {
      const { rows } = await raw<{
        most: string;
      }>`select current_setting('max_parallel_workers_per_gather') as most`.execute(sql);
      return rows;
    });
    expect(asked).toEqual({ most: '0' });
  });
});
