import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeOperator, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';

type Item = { status: number; body?: { id: string; slug?: string }; problem?: { code: string; errors?: object[] } };

describe('the bulk door', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const send = async (caller: Caller, operation: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await caller.fetch(`/api/v1/bulk/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const json = (await answer.json()) as { items: Item[]; code: string };
    return { status: answer.status, items: json.items, code: json.code };
  };
  const drivers = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => ({ name: `Driver ${from + n}`, email: `bulk${from + n}@driver.example` }));
  const customers = () => world.sql('select 1 from customer where shop_id = $1', [shop.shopId]);

  it('[AUTH-10] R-117 performs each input on its own and answers in order', async () => {
    const [first, second] = drivers(2);
    const inputs = [first, { name: '' }, second, { ...first, name: 'Twin' }];
    const { status, items } = await send(shop.staff.MANAGER.caller, 'createCustomer', { inputs });
    expect(status).toBe(200);
    expect([items[1]?.status, items[2]?.status]).toEqual([400, 200]);
    expect(items[1]?.problem).toMatchObject({ code: 'invalid_input', errors: [{ field: 'name' }] });
    expect(Object.keys(items[2]?.body ?? {}).sort()).toEqual(['id', 'publicId', 'version']);
    const twins = [items[0], items[3]];
    expect(twins.map((item) => item?.status).sort()).toEqual([200, 409]);
    expect(twins.find((item) => item?.status === 409)?.problem?.code).toBe('already_exists');
    expect(await customers()).toHaveLength(2);
  });

  it('[OPS-06] R-117 takes 100 inputs and not one more', async () => {
    const manager = shop.staff.MANAGER.caller;
    const before = (await customers()).length;
    expect((await send(manager, 'createCustomer', { inputs: drivers(101, 100) })).status).toBe(400);
    for (const wrong of [{ inputs: [] }, { inputs: 'all' }, [], {}])
      expect((await send(manager, 'createCustomer', wrong)).status).toBe(400);
    const { items } = await send(manager, 'createCustomer', { inputs: drivers(100, 100) });
    expect(items.every((item) => item.status === 200)).toBe(true);
    expect((await customers()).length).toBe(before + 100);
  });

  it('R-117 repeats nothing under the same Idempotency-Key', async () => {
    const manager = shop.staff.MANAGER.caller;
    const key = { 'idempotency-key': 'bulk-import-1' };
    const inputs = drivers(3, 300);
    const first = await send(manager, 'createCustomer', { inputs }, key);
    const again = await send(manager, 'createCustomer', { inputs }, key);
    expect(again.items).toEqual(first.items);
    const other = await send(manager, 'createCustomer', { inputs: drivers(3, 310) }, key);
    expect(other.items.map((item) => item.problem?.code)).toEqual(['key_reused', 'key_reused', 'key_reused']);
  });

  it('[AUTH-10] is for those who may use bulk, and only for operations fit for it', async () => {
    const inputs = drivers(1, 400);
    for (const role of ['SERVICE_WRITER', 'PARTS', 'TECH'] as const)
      expect([role, (await send(shop.staff[role].caller, 'createCustomer', { inputs })).status]).toEqual([role, 403]);
    const customer = await makeCustomer(world, shop.shopId);
    expect((await send(customer.caller, 'createCustomer', { inputs })).status).toBe(403);
    expect((await send(world.caller(), 'createCustomer', { inputs })).code).toBe('sign_in_required');
    for (const name of ['inviteStaff', 'getShop', 'signIn', 'no-such', 'constructor'])
      expect([name, (await send(shop.staff.MANAGER.caller, name, { inputs })).status]).toEqual([name, 404]);
  });

  it('[AUTH-10] lets the operator open shops in bulk, and nobody else', async () => {
    const inputs = ['one', 'two'].map((slug) => ({
      slug: `bulk-${slug}`,
      name: slug,
      country: 'XX',
      ownerName: 'Owner',
      ownerEmail: 'owner@bulk.example',
    }));
    const refused = await send(shop.staff.ADMIN.caller, 'createShop', { inputs });
    expect(refused.items.map((item) => item.problem?.code)).toEqual(['not_allowed', 'not_allowed']);
    const operator = await makeOperator(world);
    const { items } = await send(operator, 'createShop', { inputs });
    expect(items.map((item) => item.body?.slug)).toEqual(['bulk-one', 'bulk-two']);
    expect((await send(operator, 'createCustomer', { inputs: drivers(1, 500) })).items[0]?.status).toBe(403);
  });
});
