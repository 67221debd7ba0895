import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, makeVehicle, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look, needSite } from './testing/browse.ts';

const GERMAN = { 'accept-language': 'de-DE,de;q=0.9' };

describe('a shop in Germany', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    const place = { street: 'Torstraße 124', postcode: '10119', town: 'Berlin', phone: '+49 30 901820' };
    const law = { legal_name: 'Autohaus Nord GmbH', tax_number: 'DE 999 999 999' };
    shop = await makeShop(world, { country: 'DE', currency: 'EUR', locale: 'de', ...place, ...law });
    const admin = shop.staff.ADMIN.caller;
    const { version } = await admin.call('getShop', {});
    const imprint = 'Vertreten durch Katrin Nord\nAmtsgericht Charlottenburg, HRB 999999 B';
    await admin.call('updateShopRules', { version, imprint });
  });
  afterAll(() => world.close());
  const visit = (path: string) => look(world.caller(), `/s/${shop.slug}${path}`, GERMAN);

  it('[I18N-05] R-127 says on every page where its imprint is, and there who answers for the site', async () => {
    for (const path of ['', '/services', '/book', '/contact'])
      expect((await visit(path)).html, path).toContain(`<a href="/s/${shop.slug}/imprint">Impressum</a>`);
    const { status, html } = await visit('/imprint');
    expect(status).toBe(200);
    for (const words of ['<h1>Impressum</h1>', 'Autohaus Nord GmbH', 'Torstraße 124', '10119 Berlin', 'DE999999999'])
      expect(html).toContain(words);
    expect(html).toContain('Vertreten durch Katrin Nord</span>');
    expect(html).toContain('HRB 999999 B');
    expect(html).toContain('href="tel:+4930901820"');
  });

  it('[I18N-05] R-127 a tax office’s number is not shown, and no other country’s shop says any of it', async () => {
    const admin = shop.staff.ADMIN.caller;
    const { version } = await admin.call('getShop', {});
    await admin.call('updateShopProfile', { version, taxNumber: '27/123/45678' });
    expect((await visit('/imprint')).html).not.toContain('27/123/45678');
    const lusaka = await makeShop(world, { legal_name: 'Secret Ltd', tax_number: '1002003004' });
    const page = await look(world.caller(), `/s/${lusaka.slug}/imprint`);
    expect([page.status, page.html.includes('Secret Ltd')]).toEqual([404, false]);
    expect((await look(world.caller(), `/s/${lusaka.slug}`)).html).not.toContain('/imprint');
  });

  it('[I18N-05] R-148 whom the desk takes in without a language is spoken to in the shop’s; plates wear the blue band', async () => {
    const advisor = shop.staff.SERVICE_WRITER.caller;
    const { id } = await advisor.call('createCustomer', { name: 'Anna Nord', email: 'anna.nord@mail.example' });
    expect((await advisor.call('getCustomer', { customerId: id })).locale).toBe('de');
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
    await makeVehicle(world, shop.shopId, order.customer.id, { plate: 'B AS 2104', plate_region: 'D' });
    const home = await look(order.customer.caller, '/customer/dashboard', GERMAN);
    expect(home.html).toContain('plate-eu">D</span>');
  });
});
