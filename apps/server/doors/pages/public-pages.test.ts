import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeService, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { goTo, look, needSite } from './testing/browse.ts';

describe('public pages', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world, {
      name: 'Kafue Motors',
      street: 'Mungwi Road',
      town: 'Lusaka',
      phone: '+260977555014',
    });
    await makeService(world, shop.shopId, { name: 'Front brake pads' });
  });
  afterAll(() => world.close());

  it('[BOOK-02] the front page shows the shop, its services with time and price, and what is free next', async () => {
    const { status, html, headers } = await look(world.caller(), `/s/${shop.slug}`);
    expect(status).toBe(200);
    expect(html).toContain('Kafue Motors');
    expect(html).toContain('Front brake pads');
    expect(html).toMatch(/1,000 – 1,500/);
    expect(html).toContain('Open now');
    expect(html).toContain('Next free slot');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('[OPS-16] is answered 304 while nothing changed, and anew when it did', async () => {
    const visitor = world.caller();
    const first = await look(visitor, `/s/${shop.slug}/contact`);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await look(visitor, `/s/${shop.slug}/contact`, { 'if-none-match': tag });
    expect([again.status, again.html]).toEqual([304, '']);
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
    const { version } = await shop.staff.ADMIN.caller.call('getShop', {});
    await shop.staff.ADMIN.caller.call('updateShopProfile', { version, town: 'Kafue' });
    const changed = await look(visitor, `/s/${shop.slug}/contact`, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.html).toContain('Kafue');
  });

  it('[OPS-16] is kept for everybody until the shop changes anything or the minute is over, and says so', async () => {
    const page = `/s/${shop.slug}/services`;
    const seen = async (headers: Record<string, string> = {}) => {
      const { headers: answered, html } = await look(world.caller(), page, headers);
      return { cache: answered.get('x-cache'), html };
    };
    expect((await seen()).cache).toBe('miss');
    const hit = await seen();
    expect([hit.cache, hit.html.includes('Front brake pads')]).toEqual(['hit', true]);
    expect((await seen({ 'accept-language': 'de' })).html).toContain('<html lang="de">');
    const { caller } = shop.staff.ADMIN;
    const { items } = await caller.call('listServices', {});
    const { id: serviceId = '', version = 1 } = items.find(({ name }) => name === 'Front brake pads') ?? {};
    await caller.call('updateService', { serviceId, version, name: 'Front brake pads and discs' });
    const changed = await seen();
    expect([changed.cache, changed.html.includes('pads and discs')]).toEqual(['miss', true]);
    expect((await seen()).cache).toBe('hit');
    world.clock.advance(60_000);
    expect((await seen()).cache).toBe('miss');
  });

  it('[OPS-16][SEC-01] a signed-in customer neither gets nor leaves a page for others', async () => {
    const page = `/s/${shop.slug}/contact`;
    const { caller } = await makeCustomer(world, shop.shopId, { name: 'Thandiwe Zulu' });
    const own = await look(caller, page);
    expect([own.headers.get('x-cache'), own.headers.get('cache-control')]).toEqual([null, 'no-store']);
    await look(world.caller(), page);
    expect((await look(world.caller(), page)).html).not.toContain('Thandiwe');
  });

  it('[SEC-02] carries a strict policy whose only style nonce is the page’s own', async () => {
    const { headers, html } = await look(world.caller(), `/s/${shop.slug}/services`);
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  it('[SITE-05] names its address, describes itself and the shop for search engines', async () => {
    const { html } = await look(world.caller(), `/s/${shop.slug}`);
    expect(html).toContain(`<link rel="canonical" href="${world.env.publicUrl}/s/${shop.slug}">`);
    expect(html).toMatch(/<meta name="description" content="[^"]+">/);
    expect(html).toContain('<meta property="og:title"');
    const structured = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
    expect(structured).toMatchObject({ '@type': 'AutoRepair', name: 'Kafue Motors' });
    expect(structured.openingHoursSpecification).toHaveLength(6);
    const visitor = world.caller();
    expect((await look(visitor, '/robots.txt')).html).toContain('Disallow: /customer/');
    expect((await look(visitor, '/sitemap.xml')).html).toContain(
      `<loc>${world.env.publicUrl}/s/${shop.slug}/book</loc>`,
    );
  });

  it('[BOOK-02] services are found by name and priced for one type of car', async () => {
    const { html } = await look(world.caller(), `/s/${shop.slug}/services?q=brake&type=truck`);
    expect(html).toContain('Front brake pads');
    expect(html).toMatch(/option value="truck" selected/);
    const none = await look(world.caller(), `/s/${shop.slug}/services?q=%3Cscript%3Ezz`);
    expect(none.html).toContain('Nothing found for “&lt;script>zz”');
  });

  it('[I18N-02] the switcher keeps a language for a year and comes back to the same page', async () => {
    const visitor = world.caller();
    const switched = await look(visitor, `/s/${shop.slug}/services?type=suv&lang=de`);
    expect([switched.status, switched.to]).toEqual([303, `/s/${shop.slug}/services?type=suv`]);
    expect(switched.headers.getSetCookie().join()).toMatch(/pitlane_lang=de;.*Max-Age=31536000/);
    expect((await look(visitor, `/s/${shop.slug}`)).html).toContain('<html lang="de">');
    expect((await look(world.caller(), `/s/${shop.slug}`, { 'accept-language': 'bem,en;q=0.5' })).html).toContain(
      '<html lang="bem">',
    );
    expect((await look(world.caller(), `/s/${shop.slug}`)).html).toContain('<html lang="en">');
  });

  it('[SITE-03] a host of the shop’s own shows the shop at its top', async () => {
    await world.sql('insert into shop_host (host, shop_id) values ($1, $2)', ['garage.example', shop.shopId]);
    const caller = world.caller();
    const own = { host: 'garage.example' };
    const { html: home } = await goTo(caller, world.server.url, '/', own);
    expect(home).toContain('Kafue Motors');
    expect(home).toContain('href="/book"');
    expect((await goTo(caller, world.server.url, '/contact', own)).html).toContain('Mungwi Road');
    expect((await look(caller, '/contact')).status).toBe(404);
  });

  it('[SEC-01] an address that is not there is a page with the request’s number, or a problem for programs', async () => {
    const visitor = world.caller();
    for (const path of ['/s/nobody-here', `/s/${shop.slug}/nowhere`, '/nowhere', "/s/'; drop table shop--"]) {
      const page = await look(visitor, path);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.html).toContain('This page is not here');
      expect(page.html).toContain(page.headers.get('x-request-id'));
      expect(page.headers.get('cache-control')).toBe('no-store');
    }
    const program = await look(visitor, '/api/v1/nowhere');
    expect(program.headers.get('content-type')).toMatch('application/problem+json');
  });

  it('[SEC-02] a form from another site is refused with a sentence, not performed', async () => {
    const answer = await world.caller().fetch(`/customer/login?shop=${shop.slug}`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40b.example',
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('That did not work');
  });

  it('[OPS-13] scripts, styles and fonts come from the asset host when one is set, and never change', async () => {
    const cdn = await openWorld({ cdnUrl: 'https://cdn.example' });
    try {
      const other = await makeShop(cdn);
      const { html, headers } = await look(cdn.caller(), `/s/${other.slug}/book`);
      const files = [...html.matchAll(/(?:href|src)="([^"]*\/assets\/site\/[^"]+)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(2);
      for (const file of files) expect(file).toMatch(/^https:\/\/cdn\.example\/assets\/site\//);
      expect(headers.get('content-security-policy')).toContain('https://cdn.example');
      const file = await look(cdn.caller(), new URL(files.find((name) => name.endsWith('.js')) ?? '').pathname);
      expect(file.status).toBe(200);
      expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    } finally {
      await cdn.close();
    }
  });

  it('[AUTH-06] a session of another shop is nobody here', async () => {
    const elsewhere = await makeShop(world);
    const stranger = await makeCustomer(world, elsewhere.shopId);
    const { html } = await look(stranger.caller, `/s/${shop.slug}`);
    expect(html).toContain(`/customer/login?shop=${shop.slug}`);
  });
});
