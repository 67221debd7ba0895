import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeOperator, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const alertsOf = (shop: TestShop) =>
  world.sql<{ data: { kind: string; count: number; who: string } }>(
    "select data from event where shop_id = $1 and type = 'security.alerted' order by seq",
    [shop.shopId],
  );
const ownerMails = (shop: TestShop) =>
  world.sql<{ kind: string }>("select kind from mail where shop_id = $1 and kind like 'alert-%'", [shop.shopId]);

describe('alerts', () => {
  it('[SEC-08] R-123 R-120 a burst of failed sign-ins is told to the owners once an hour, by bell and mail, and to the operator', async () => {
    const shop = await makeShop(world);
    const { email } = shop.staff.TECH;
    const guess = async (from: number) => {
      for (let nth = 0; nth < 18; nth++) {
        // A guesser changes the account: one alone is slowed down long before.
        const who = Object.values(shop.staff)[(from + nth) % 5]?.email ?? email;
        await world.caller().send('signIn', { email: who, password: `guess number ${nth}` });
      }
      await world.settle();
    };
    await guess(0);
    expect((await alertsOf(shop)).map(({ data }) => data.kind)).toEqual(['sign_ins']);
    expect((await ownerMails(shop)).map(({ kind }) => kind)).toEqual(['alert-sign-ins']);
    const bell = await shop.staff.ADMIN.caller.call('listNotices', {});
    expect(bell.items[0]?.title).toBe('Many failed sign-ins');
    const quiet = await shop.staff.MANAGER.caller.call('listNotices', {});
    expect(quiet.items.filter(({ kind }) => kind.startsWith('alert'))).toEqual([]);
    await guess(18);
    expect(await alertsOf(shop)).toHaveLength(1);
    const health = await (await makeOperator(world)).call('getPlatformHealth', {});
    expect(health.alerts[0]).toMatchObject({ kind: 'sign_ins', shop: shop.slug });
    world.clock.advance(3_600_000);
    await guess(36);
    expect(await alertsOf(shop)).toHaveLength(2);
  });

  it('[SEC-08] guesses at accounts nobody has are in the platform’s log', async () => {
    for (let nth = 0; nth < 16; nth++)
      await world.caller().send('signIn', { email: `nobody${nth}@mail.example`, password: 'guess number one' });
    await world.settle();
    const health = await (await makeOperator(world)).call('getPlatformHealth', {});
    expect(health.alerts.find(({ shop }) => shop === null)).toMatchObject({ kind: 'sign_ins' });
  });

  it('[SEC-08] R-121 who keeps trying doors that are not theirs is reported by name', async () => {
    const shop = await makeShop(world);
    const { caller } = shop.staff.TECH;
    const { person } = await caller.call('getSession', {});
    for (let nth = 0; nth < 30; nth++) {
      await caller.send('getAuditLog', {});
      await caller.send('getWorkOrder', { workOrderId: newId() });
    }
    await world.settle();
    expect((await alertsOf(shop)).map(({ data }) => [data.kind, data.who])).toEqual([['refusals', person.name]]);
    expect((await ownerMails(shop)).map(({ kind }) => kind)).toEqual(['alert-refusals']);
  });

  it('[SEC-10] R-122 who reads more records than any day at the desk needs is reported; the same records again are not counted', async () => {
    const shop = await makeShop(world);
    await world.sql(
      `insert into customer (shop_id, id, public_id, name)
       select $1, gen_random_uuid(), 'cu_' || lpad(n::text, 22, '0'), 'Person ' || n from generate_series(1, 2100) n`,
      [shop.shopId],
    );
    const { caller } = shop.staff.SERVICE_WRITER;
    const { person } = await caller.call('getSession', {});
    for (let nth = 0; nth < 30; nth++) await caller.call('listCustomers', { limit: 100 });
    await world.settle();
    expect(await alertsOf(shop)).toEqual([]);
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor; pages++) {
      const page: { nextCursor: string | null } = await caller.call('listCustomers', {
        limit: 100,
        ...(cursor ? { cursor } : {}),
      });
      cursor = page.nextCursor;
    }
    await world.settle();
    expect((await alertsOf(shop)).map(({ data }) => [data.kind, data.who])).toEqual([['downloads', person.name]]);
    expect((await ownerMails(shop)).map(({ kind }) => kind)).toEqual(['alert-downloads']);
  });
});
