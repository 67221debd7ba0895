import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newToken } from '../../kernel/ids.ts';
import { makeCustomer, makeShop, type TestCustomer, type TestShop } from '../../kernel/testing/factories.ts';
import { insert } from '../../kernel/testing/insert.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { goTo, look, needSite, post } from './testing/browse.ts';

describe('signing in as a customer', () => {
  let world: World;
  let shop: TestShop;
  let customer: TestCustomer;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world, { name: 'Kafue Motors', accent: '#7a1f3d' });
    customer = await makeCustomer(world, shop.shopId, { name: 'Mutinta Banda' });
  });
  afterAll(() => world.close());
  const login = () => `/customer/login?shop=${shop.slug}`;

  async function mailedLink(next = '/customer/dashboard'): Promise<string> {
    const token = newToken();
    await insert(world, 'auth.magic_link', {
      token_hash: hashToken(token),
      shop_id: shop.shopId,
      customer_id: customer.id,
      next,
      expires_at: new Date(world.clock.now().getTime() + 900_000),
    });
    return `/customer/link/${token}`;
  }

  it('[AUTH-05] the page says what to do in the shop’s look, with one field and no password', async () => {
    const { html } = await look(world.caller(), login());
    expect(html).toContain('Enter your email to view your repairs');
    expect(html).toContain('Kafue Motors');
    expect(html.match(/<input(?![^>]*type="hidden")/g)).toHaveLength(1);
    expect(html).toContain('type="email"');
    expect(html).not.toContain('type="password"');
  });

  it('[AUTH-02] answers the same for a known and an unknown address, and asks for a link for the known one', async () => {
    const stranger = { email: 'nobody@mail.example', next: '/customer/messages' };
    const unknown = await post(world.caller(), login(), stranger);
    const known = await post(world.caller(), login(), { ...stranger, email: customer.email });
    const plain = (html: string) => html.replaceAll(/[\w.+-]+@[\w.-]+/g, '@').replaceAll(/nonce="[^"]+"/g, '');
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(plain(known.html)).toBe(plain(unknown.html));
    const asked = await world.sql<{ data: { next: string } }>(
      "select data from event where shop_id = $1 and type = 'customer.link_requested'",
      [shop.shopId],
    );
    expect(asked).toEqual([{ data: { next: '/customer/messages' } }]);
  });

  it('[AUTH-02] one click on the mailed link signs in and opens its page; the second click does not', async () => {
    const browser = world.caller();
    const link = await mailedLink('/customer/vehicles');
    const opened = await goTo(browser, world.server.url, link);
    expect([opened.status, opened.to]).toEqual([303, '/customer/vehicles']);
    expect(opened.headers.getSetCookie().join()).toMatch(/pitlane_customer=[^;]+;.*HttpOnly/);
    expect((await look(browser, '/customer/vehicles')).status).toBe(200);
    const again = await goTo(world.caller(), world.server.url, link);
    expect(again.status).toBe(410);
    expect(again.html).not.toContain('Mutinta');
  });

  it('[AUTH-02] a program that opens links in mails does not use a link up', async () => {
    const link = await mailedLink();
    const scanner = world.caller();
    const head = await scanner.fetch(link, { method: 'HEAD' });
    expect(head.headers.getSetCookie().join()).not.toContain('pitlane_customer');
    const programs: Record<string, string>[] = [
      { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-mode': 'cors' },
      { 'sec-purpose': 'prefetch' },
    ];
    for (const headers of programs) {
      const page = await goTo(scanner, world.server.url, link, headers);
      expect([page.status, page.html.includes('Open my repairs')]).toEqual([200, true]);
    }
    expect(scanner.cookies.has('pitlane_customer')).toBe(false);
    const pressed = await post(scanner, link, {});
    expect([pressed.status, pressed.to]).toEqual([303, '/customer/dashboard']);
  });

  it('[AUTH-02] an altered or old link opens nothing and offers a fresh one', async () => {
    const link = await mailedLink();
    const altered = await goTo(world.caller(), world.server.url, `${link.slice(0, -2)}zz?shop=${shop.slug}`);
    expect(altered.status).toBe(410);
    expect(altered.html).toContain('name="email"');
    world.clock.advance(16 * 60_000);
    expect((await goTo(world.caller(), world.server.url, `${link}?shop=${shop.slug}`)).status).toBe(410);
  });

  it('[AUTH-02] where no shop is known an old link and the sign-in page lead to the list of shops, not to a dead end', async () => {
    await makeShop(world);
    const old = await goTo(world.caller(), world.server.url, `/customer/link/${newToken()}`);
    expect(old.status).toBe(410);
    expect(old.html).toContain('href="/"');
    expect(old.html).not.toContain('/customer/login');
    const unknown = await goTo(world.caller(), world.server.url, '/customer/login');
    expect([unknown.status, unknown.to]).toEqual([303, '/']);
  });

  it('[AUTH-03] who came by a link that names its shop is asked to sign in again at that shop', async () => {
    await makeShop(world);
    const browser = world.caller();
    await goTo(browser, world.server.url, `${await mailedLink()}?shop=${shop.slug}`);
    world.clock.advance(24 * 3_600_000 + 1000);
    const { to } = await look(browser, '/customer/vehicles');
    expect(new URL(to ?? '', 'http://localhost').searchParams.get('shop')).toBe(shop.slug);
  });

  it('[AUTH-03] after 24 hours the session is over and the page asks to sign in again', async () => {
    const browser = world.caller();
    await goTo(browser, world.server.url, await mailedLink());
    expect((await look(browser, '/customer/vehicles')).status).toBe(200);
    world.clock.advance(24 * 3_600_000 + 1000);
    const page = await look(browser, '/customer/vehicles?x=1');
    expect(page.status).toBe(303);
    const to = new URL(page.to ?? '', 'http://localhost');
    expect(to.pathname).toBe('/customer/login');
    expect(to.searchParams.get('next')).toBe('/customer/vehicles?x=1');
  });

  it('[AUTH-04] too many tries are a page that says when to come back, and mail nothing more', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries++) {
      const { status } = await post(world.caller(), login(), { email: 'often@mail.example' });
      statuses.push(status);
    }
    expect(statuses.at(-1)).toBe(429);
    const page = await post(world.caller(), login(), { email: 'often@mail.example' });
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.html).toContain('value="often@mail.example"');
  });

  it('[AUTH-01] a visitor makes an account without a password', async () => {
    world.clock.advance(3_600_000);
    const page = `/customer/account?shop=${shop.slug}`;
    const fields = { name: 'New Driver', email: 'new@mail.example', phone: '', consent: 'on' };
    const wrong = await post(world.caller(), page, { ...fields, consent: '', email: 'new' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="New Driver"');
    const made = await post(world.caller(), page, fields);
    expect(made.status).toBe(200);
    expect(made.html).toContain('Check your mail');
    const { items } = await shop.staff.ADMIN.caller.call('listCustomers', { search: 'new@mail.example' });
    expect(items).toMatchObject([{ name: 'New Driver', portalEnabled: true }]);
  });

  it('[AUTH-06] a staff session opens no page of the portal', async () => {
    const { status, to } = await look(shop.staff.ADMIN.caller, '/customer/dashboard');
    expect(status).toBe(303);
    expect(to).toMatch(/^\/customer\/login/);
  });

  it('[AUTH-02] a link leads only to pages of the portal', async () => {
    const asked = await post(world.caller(), login(), {
      email: customer.email,
      next: 'https://evil.example/customer/',
    });
    expect(asked.status).toBe(200);
    const browser = world.caller();
    const opened = await goTo(browser, world.server.url, await mailedLink('//evil.example/customer/'));
    expect(opened.to).toBe('/customer/dashboard');
  });

  it('[AUTH-02] signing out ends the session', async () => {
    const browser = world.caller();
    await goTo(browser, world.server.url, await mailedLink());
    const kept = new Map(browser.cookies);
    const out = await post(browser, '/customer/logout', {});
    expect([out.status, out.to]).toEqual([303, login()]);
    expect((await look(browser, login())).html).toContain('You are signed out.');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await look(browser, '/customer/vehicles')).status).toBe(303);
  });
});
