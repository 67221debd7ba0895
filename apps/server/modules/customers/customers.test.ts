import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

const RUTH = {
  name: 'Ruth Mwansa',
  email: 'Ruth.Mwansa@example.zm',
  phone: '0977 123 456',
  address: { street: '12 Cairo Road', town: 'Lusaka', postcode: null, country: 'ZM' },
  taxNumber: '1001234567',
  tags: ['fleet', 'fleet'],
};

describe('customers', () => {
  let world: World;
  let shop: TestShop;
  let other: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
    other = await makeShop(world);
  });
  afterAll(() => world.close());
  const advisor = () => shop.staff.SERVICE_WRITER.caller;

  it('[PORT-07][SEC-04][R-140] keeps people with their contacts sealed: raw rows and events hold no plain text', async () => {
    const made = await advisor().call('createCustomer', RUTH);
    expect(made.publicId).toMatch(/^cu_/);
    const read = await advisor().call('getCustomer', { customerId: made.id });
    expect(read).toMatchObject({
      name: 'Ruth Mwansa',
      email: 'ruth.mwansa@example.zm',
      phone: '+260977123456',
      address: RUTH.address,
      taxNumber: RUTH.taxNumber,
      tags: ['fleet'],
      portalEnabled: false,
      workOrders: [],
    });
    const rows = await world.sql('select * from customer where id = $1', [made.id]);
    const events = await world.sql('select * from event where customer_id = $1', [made.id]);
    for (const secret of ['ruth.mwansa', '977123456', 'Cairo', '1001234567']) {
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(JSON.stringify(events)).not.toContain(secret);
    }
  });

  it('[CRM-06] refuses a second customer with the same e-mail address, also from two desks at once', async () => {
    const twice = await Promise.all(
      [1, 2, 3].map(() => advisor().send('createCustomer', { name: 'Two', email: 'two@example.zm' })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = twice.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({ code: 'already_exists', errors: [{ field: 'email' }] });
    const elsewhere = await other.staff.ADMIN.caller.send('createCustomer', { name: 'Two', email: 'two@example.zm' });
    expect(elsewhere.status).toBe(200);
  });

  it('answers a repeated call with the first answer', async () => {
    const headers = { 'Idempotency-Key': 'customer-once-1' };
    const first = await advisor().send('createCustomer', { name: 'Once' }, headers);
    const second = await advisor().send('createCustomer', { name: 'Once' }, headers);
    expect(second.body).toEqual(first.body);
    const found = await advisor().call('listCustomers', { search: 'once' });
    expect(found.items).toHaveLength(1);
  });

  it('[CRM-06] finds by part of a name or company, and by a whole e-mail address or phone number', async () => {
    await advisor().call('createCustomer', {
      name: 'Joseph Banda',
      company: 'Copperline Haulage',
      kind: 'business',
      email: 'joseph@copperline.example',
      phone: '+260966555444',
    });
    const names = async (search: string) =>
      (await advisor().call('listCustomers', { search })).items.map(({ name }) => name);
    expect(await names('jos')).toEqual(['Joseph Banda']);
    expect(await names('BAND')).toEqual(['Joseph Banda']);
    expect(await names('copperl')).toEqual(['Joseph Banda']);
    expect(await names('joseph@COPPERLINE.example')).toEqual(['Joseph Banda']);
    expect(await names('0966 555 444')).toEqual(['Joseph Banda']);
    expect(await names('copperline.example')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect((await other.staff.ADMIN.caller.call('listCustomers', { search: 'jos' })).items).toEqual([]);
    expect((await other.staff.ADMIN.caller.call('listCustomers', { search: '0966 555 444' })).items).toEqual([]);
  });

  it('[CRM-10] lists page by page, names that begin with the search first, and filters by tag', async () => {
    const third = await makeShop(world);
    const { caller } = third.staff.MANAGER;
    for (const name of ['Anna Zulu', 'Zulu Anna', 'Bwalya', 'Zulu Bo'])
      await caller.call('createCustomer', { name, tags: name.startsWith('Z') ? ['vip'] : [] });
    const first = await caller.call('listCustomers', { search: 'zulu', limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['Zulu Anna', 'Zulu Bo']);
    const second = await caller.call('listCustomers', { search: 'zulu', limit: 2, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ name: 'Anna Zulu' }], nextCursor: null });
    const all = await caller.call('listCustomers', {});
    expect(all.items.map(({ name }) => name)).toEqual(['Anna Zulu', 'Bwalya', 'Zulu Anna', 'Zulu Bo']);
    expect((await caller.call('listCustomers', { tag: 'vip' })).items).toHaveLength(2);
    expect((await caller.send('listCustomers', { cursor: 'made-up' })).status).toBe(400);
    const forged = Buffer.from(JSON.stringify([0, 'a', 'b'])).toString('base64url');
    expect((await caller.send('listCustomers', { cursor: forged })).status).toBe(400);
  });

  it('changes only what is named, and tells an editor who was overtaken', async () => {
    const { id } = await advisor().call('createCustomer', { ...RUTH, email: 'change@example.zm' });
    const changed = await advisor().call('updateCustomer', {
      customerId: id,
      version: 1,
      phone: null,
      company: 'Mwansa',
    });
    expect(changed.version).toBe(2);
    const read = await advisor().call('getCustomer', { customerId: id });
    expect(read).toMatchObject({
      phone: null,
      company: 'Mwansa',
      email: 'change@example.zm',
      taxNumber: RUTH.taxNumber,
    });
    const late = await advisor().send('updateCustomer', { customerId: id, version: 1, name: 'Late' });
    expect(late.problem.code).toBe('changed_meanwhile');
    await advisor().call('createCustomer', { name: 'Taken', email: 'taken@example.zm' });
    const taken = await advisor().send('updateCustomer', { customerId: id, version: 2, email: 'taken@example.zm' });
    expect(taken.problem.code).toBe('already_exists');
    const gone = await advisor().send('updateCustomer', { customerId: shop.shopId, version: 1, name: 'x' });
    expect(gone.status).toBe(404);
  });

  it('[SEC-12] keeps notes for staff and a log of consents', async () => {
    const { id } = await makeCustomer(world, shop.shopId);
    await shop.staff.PARTS.caller.call('addCustomerNote', { customerId: id, text: 'Pays by invoice' });
    const consent = { customerId: id, channel: 'whatsapp', how: 'at the counter' } as const;
    await advisor().call('recordConsent', { ...consent, given: true });
    world.clock.advance(60_000);
    await advisor().call('recordConsent', { ...consent, given: false });
    const read = await advisor().call('getCustomer', { customerId: id });
    expect(read.notes).toMatchObject([{ text: 'Pays by invoice', author: 'PARTS person' }]);
    expect(read.consents.map(({ given }) => given)).toEqual([false, true]);
    expect((await advisor().send('addCustomerNote', { customerId: shop.shopId, text: 'x' })).status).toBe(404);
    expect((await advisor().send('recordConsent', { ...consent, customerId: shop.shopId, given: true })).status).toBe(
      404,
    );
  });

  it('[AUTH-08][PLAT-01] shows and changes nothing for other roles, customers or shops', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    await makeVehicle(world, shop.shopId, customer.id);
    const stranger = other.staff.ADMIN.caller;
    expect((await stranger.send('getCustomer', { customerId: customer.id })).status).toBe(404);
    const change = { customerId: customer.id, version: 1, name: 'Mine' };
    expect((await stranger.send('updateCustomer', change)).status).toBe(404);
    expect((await stranger.send('setPortalAccess', { customerId: customer.id, enabled: false })).status).toBe(404);
    expect((await shop.staff.TECH.caller.send('listCustomers', {})).status).toBe(403);
    expect((await shop.staff.PARTS.caller.send('createCustomer', { name: 'x' })).status).toBe(403);
    expect((await customer.caller.send('createCustomer', { name: 'x' })).status).toBe(403);
    expect((await customer.caller.send('getCustomer', { customerId: customer.id })).status).toBe(403);
    expect((await world.caller().send('listCustomers', {})).status).toBe(401);
  });
});
