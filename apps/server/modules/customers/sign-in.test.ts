import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newToken } from '../../kernel/ids.ts';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { CUSTOMER_COOKIE } from '../../kernel/who.ts';

describe('signing in as a customer', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const requested = (customerId: string) =>
    world.sql<{ data: { next: string | null } }>(
      "select data from event where customer_id = $1 and type = 'customer.link_requested' order by seq",
      [customerId],
    );
  /** A link as the mail carries it, valid for `minutes`. */
  const mintLink = async (customerId: string, minutes = 15) => {
    const token = newToken();
    await world.sql(
      'insert into auth.magic_link (token_hash, shop_id, customer_id, next, expires_at) values ($1, $2, $3, $4, $5)',
      [
        hashToken(token),
        shop.shopId,
        customerId,
        '/customer/messages',
        new Date(world.clock.now().getTime() + minutes * 60_000),
      ],
    );
    return token;
  };
  /** Asks from an address of its own, past the limit per address. */
  const ask = (email: string, from: string) =>
    world.server.house.runner.call(
      { kind: 'visitor', shopId: shop.shopId },
      'requestSignInLink',
      { shop: shop.slug, email },
      { id: 'ask', address: from, device: '' },
    );

  it('[AUTH-02] notes a wanted link for a known address only, and answers the same for any', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const visitor = world.caller();
    const next = '/customer/estimates/es_1';
    const known = await visitor.send('requestSignInLink', { shop: shop.slug, email: customer.email, next });
    const unknown = await visitor.send('requestSignInLink', { shop: shop.slug, email: 'nobody@example.zm' });
    expect(known.status).toBe(200);
    expect(unknown.body).toEqual(known.body);
    expect((await requested(customer.id)).map(({ data }) => data)).toEqual([{ next }]);
    const outside = { shop: shop.slug, email: customer.email, next: 'https://evil.example/customer/' };
    expect((await visitor.send('requestSignInLink', outside)).status).toBe(400);
    const broken = { ...outside, next: '/customer/\u0000' };
    expect((await visitor.send('requestSignInLink', broken)).status).toBe(400);
    const failed = await world.sql('select realm from auth.failed_sign_in where shop_id = $1', [shop.shopId]);
    expect(failed).toEqual([{ realm: 'customer' }]);
  });

  it('[AUTH-04] turns the sixth request from one address away, and the sixth for one mailbox', async () => {
    world.clock.advance(15 * 60_000);
    const visitor = world.caller();
    const answers: number[] = [];
    for (let n = 0; n < 6; n++)
      answers.push((await visitor.send('requestSignInLink', { shop: shop.slug, email: `n${n}@example.zm` })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    const customer = await makeCustomer(world, shop.shopId);
    for (let n = 1; n <= 5; n++) await ask(customer.email, `10.0.0.${n}`);
    await expect(ask(customer.email, '10.0.0.6')).rejects.toMatchObject({ code: 'too_many' });
    expect(await requested(customer.id)).toHaveLength(5);
    world.clock.advance(15 * 60_000);
    await ask(customer.email, '10.0.0.6');
    expect(await requested(customer.id)).toHaveLength(6);
  });

  it('[AUTH-15][R-142] sends nothing while the portal is off; the switch opens and closes it', async () => {
    const customer = await makeCustomer(world, shop.shopId, { portal_enabled: false });
    await ask(customer.email, '10.1.0.1');
    expect(await requested(customer.id)).toHaveLength(0);
    const { caller } = shop.staff.SERVICE_WRITER;
    await caller.call('setPortalAccess', { customerId: customer.id, enabled: true });
    await ask(customer.email, '10.1.0.2');
    expect(await requested(customer.id)).toHaveLength(1);
    expect((await customer.caller.send('getMe', {})).status).toBe(200);
    await caller.call('setPortalAccess', { customerId: customer.id, enabled: false });
    expect((await customer.caller.send('getMe', {})).status).toBe(401);
    const { version } = await caller.call('setPortalAccess', { customerId: customer.id, enabled: true });
    expect(version).toBe(4);
    expect((await customer.caller.send('getMe', {})).status).toBe(401);
    const { id } = await caller.call('createCustomer', { name: 'No mail' });
    const refused = await caller.send('setPortalAccess', { customerId: id, enabled: true });
    expect(refused.problem.code).toBe('no_contact');
  });

  it('[AUTH-02][AUTH-03][AUTH-15][R-144] a link signs in once, into a cookie that scripts cannot read, for 24 hours', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const token = await mintLink(customer.id);
    const visitor = world.caller();
    const answer = await visitor.send('redeemSignInLink', { token });
    expect(answer.body).toEqual({ next: '/customer/messages' });
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith(CUSTOMER_COOKIE));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=86400/i);
    expect((await visitor.call('getMe', {})).email).toBe(customer.email);
    const read = await shop.staff.ADMIN.caller.call('getCustomer', { customerId: customer.id });
    expect(read.lastPortalLogin).toBe(world.clock.now().toISOString());
    expect((await world.caller().send('redeemSignInLink', { token })).problem.code).toBe('link_expired');
    world.clock.advance(24 * 3_600_000);
    expect((await visitor.send('getMe', {})).status).toBe(401);
  });

  it('[AUTH-02] of two clicks at once one signs in', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const token = await mintLink(customer.id);
    const clicks = await Promise.all([1, 2, 3].map(() => world.caller().send('redeemSignInLink', { token })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('[AUTH-02][SEC-09] refuses expired, altered and made-up links and counts the failure', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const late = await mintLink(customer.id);
    world.clock.advance(15 * 60_000);
    expect((await world.caller().send('redeemSignInLink', { token: late })).problem.code).toBe('link_expired');
    expect((await world.caller().send('redeemSignInLink', { token: newToken() })).problem.code).toBe('link_expired');
    const events = await world.sql<{ type: string }>(
      "select type from event where customer_id = $1 and type like 'customer.%'",
      [customer.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['customer.sign_in_failed']);
    const closed = await makeCustomer(world, shop.shopId, { portal_enabled: false });
    const token = await mintLink(closed.id);
    expect((await world.caller().send('redeemSignInLink', { token })).problem.code).toBe('portal_off');
  });

  it('[AUTH-01][R-141] registers a visitor once, opens the portal and stays silent about known addresses', async () => {
    const visitor = world.caller();
    const input = { shop: shop.slug, name: 'Mutinta Phiri', email: 'mutinta@example.zm', phone: '+260955111222' };
    expect(await visitor.call('registerCustomer', input)).toEqual({ ok: true });
    expect(await visitor.call('registerCustomer', { ...input, name: 'Somebody else' })).toEqual({ ok: true });
    const { items } = await shop.staff.ADMIN.caller.call('listCustomers', { search: input.email });
    expect(items).toMatchObject([{ name: 'Mutinta Phiri', phone: '+260955111222', portalEnabled: true }]);
    const events = await world.sql<{ type: string }>(
      "select type from event where customer_id = $1 and type like 'customer.%' order by seq",
      [items[0]?.id],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'customer.registered',
      'customer.link_requested',
      'customer.link_requested',
    ]);
  });

  it('[AUTH-01][R-143] a customer changes the profile; another e-mail address ends the other sessions', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const elsewhere = world.caller();
    for (const [name, value] of customer.caller.cookies) elsewhere.cookies.set(name, value);
    const change = { version: 1, name: 'Grace', phone: '0977 999 888', locale: 'bem' } as const;
    expect(await customer.caller.call('updateMe', change)).toEqual({ version: 2 });
    expect((await elsewhere.send('getMe', {})).status).toBe(200);
    await customer.caller.call('updateMe', { version: 2, email: 'grace.new@example.zm' });
    expect(await customer.caller.call('getMe', {})).toMatchObject({
      name: 'Grace',
      phone: '+260977999888',
      email: 'grace.new@example.zm',
      locale: 'bem',
      shop: { slug: shop.slug },
    });
    expect((await elsewhere.send('getMe', {})).status).toBe(401);
    expect((await customer.caller.send('updateMe', { version: 2, name: 'x' })).problem.code).toBe('changed_meanwhile');
    const taken = await makeCustomer(world, shop.shopId);
    const refused = await customer.caller.send('updateMe', { version: 3, email: taken.email });
    expect(refused.problem.code).toBe('already_exists');
    const seen = await shop.staff.ADMIN.caller.call('getCustomer', { customerId: customer.id });
    expect(seen).toMatchObject({ name: 'Grace', email: 'grace.new@example.zm' });
  });

  it('[R-143] signing out ends every session of the customer', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const elsewhere = world.caller();
    for (const [name, value] of customer.caller.cookies) elsewhere.cookies.set(name, value);
    await customer.caller.call('signOutCustomer', {});
    expect(customer.caller.cookies.has(CUSTOMER_COOKIE)).toBe(false);
    expect((await elsewhere.send('getMe', {})).status).toBe(401);
    expect((await customer.caller.send('signOutCustomer', {})).status).toBe(401);
  });
});
