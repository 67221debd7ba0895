import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeService, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { freeSlots, look, needSite, post, postFiles } from './testing/browse.ts';

const driver = {
  plate: 'BAE 4821',
  make: 'Toyota',
  model: 'Hilux',
  year: '2019',
  vehicleType: 'truck',
  name: 'Mutinta Banda',
  phone: '0966 555 187',
  email: 'mutinta@mail.example',
  consent: 'on',
};

/** The smallest picture a decoder accepts. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('booking by plain forms', () => {
  let world: World;
  let shop: TestShop;
  let service: string;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world);
    service = (await makeService(world, shop.shopId, { name: 'Front brake pads' })).publicId;
  });
  afterAll(() => world.close());
  const at = () => `/s/${shop.slug}/book`;
  const freeSlot = async (after = 0) => freeSlots((await look(world.caller(), at())).html)[after] ?? '';

  it('[BOOK-01][BOOK-03] a visitor picks a service and a free place, says what is wrong, and the shop sees it', async () => {
    const visitor = world.caller();
    const slot = await freeSlot();
    const words = 'Grinding noise from the front when I brake.';
    const sent = await post(visitor, at(), { ...driver, service, slot, words });
    expect([sent.status, sent.to]).toEqual([303, `${at()}/done`]);
    const done = await look(visitor, sent.to ?? '');
    expect(done.html).toContain('We have your request');
    expect(done.html).toContain('Front brake pads');
    expect(done.html).toContain('BAE 4821');
    expect(done.headers.get('cache-control')).toBe('no-store');
    const { items } = await shop.staff.SERVICE_WRITER.caller.call('listBookings', {});
    expect(items).toMatchObject([
      { words, startsAt: slot, services: [{ name: 'Front brake pads' }], status: 'requested' },
    ]);
  });

  it('[BOOK-04] the form offers texts only where the shop sends them, and what was picked is kept with the booking', async () => {
    const other = await makeShop(world);
    const way = await makeService(world, other.shopId);
    const page = () => look(world.caller(), `/s/${other.slug}/book`);
    expect((await page()).html).not.toContain('name="confirmBy"');
    await other.staff.ADMIN.caller.call('setSmsSender', {
      enabled: true,
      accountSid: `AC${'0'.repeat(32)}`,
      sender: 'Garage',
      authToken: 'never-used',
    });
    const { html } = await page();
    expect(html).toContain('Confirm by');
    const [slot = '', next = ''] = freeSlots(html);
    const wish = { ...driver, service: way.publicId, words: '', confirmBy: 'sms' };
    const lacking = await post(world.caller(), `/s/${other.slug}/book`, { ...wish, slot, phone: '' });
    expect(lacking.status).toBe(400);
    expect(lacking.html).toContain('Please write the number with its digits');
    expect(lacking.html).toMatch(/value="sms"[^>]*checked|checked[^>]*value="sms"/);
    const visitor = world.caller();
    const sent = await post(visitor, `/s/${other.slug}/book`, { ...wish, slot: next });
    expect(sent.status).toBe(303);
    const done = await look(visitor, sent.to ?? '');
    expect(done.html).toContain('We tell you by text message how it goes on.');
    expect(done.html).not.toContain(driver.email);
    const kept = await world.sql<{ confirm_by: string }>('select confirm_by from booking where shop_id = $1', [
      other.shopId,
    ]);
    expect(kept).toEqual([{ confirm_by: 'sms' }]);
  });

  it('[BOOK-01] nobody else sees what was booked', async () => {
    expect((await look(world.caller(), `${at()}/done`)).status).toBe(404);
    const forger = world.caller();
    forger.cookies.set('pitlane_booked', 'v1.now.AAAAAAAAAAAAAAAA.AAAA');
    expect((await look(forger, `${at()}/done`)).status).toBe(404);
  });

  it('[SEC-02] what was typed stays, with a sentence beside each wrong field', async () => {
    const slot = await freeSlot();
    const words = 'It "pulls" <left> & squeals';
    const page = await post(world.caller(), at(), {
      ...driver,
      service,
      slot,
      words,
      email: 'mutinta',
      plate: '',
      year: 'old',
      consent: '',
    });
    expect(page.status).toBe(400);
    expect(page.html).toContain('Please write the whole email address');
    expect(page.html).toContain('Please write the number plate');
    expect(page.html).toContain('Please write the year with four digits');
    expect(page.html).toContain('We need your yes');
    expect(page.html).toContain('It &quot;pulls&quot; &lt;left> &amp; squeals');
    expect(page.html).toContain('value="mutinta"');
    expect(page.html).toContain('value="Mutinta Banda"');
    expect(page.html).toMatch(new RegExp(`<input[^>]*value="${slot}"[^>]* checked`));
    expect(page.html).toMatch(new RegExp(`<input[^>]*value="${service}"[^>]* checked`));
    expect((await shop.staff.SERVICE_WRITER.caller.call('listBookings', {})).items).toHaveLength(1);
  });

  it('[BOOK-03] what is needed is said: a service, words, or that it is not known; one of them is enough', async () => {
    const slot = await freeSlot(7);
    const silent = await post(world.caller(), at(), { ...driver, slot });
    expect([silent.status, silent.html.includes('tell us what you notice, or tick')]).toEqual([400, true]);
    expect(silent.html).toMatch(/href="#f-service"/);
    const lost = await post(world.caller(), at(), { ...driver, slot, unknown: 'on' });
    expect(lost.status).toBe(303);
  });

  it('[BOOK-05] a place that was taken meanwhile is said so, and another can be picked on the same page', async () => {
    const small = await makeShop(world, { rules: { ...(await rulesOf(shop)), arrivalsPerSlot: 1 } });
    const page = `/s/${small.slug}/book`;
    const slot = freeSlots((await look(world.caller(), page)).html)[0] ?? '';
    const first = await post(world.caller(), page, { ...driver, slot, words: 'First' });
    expect(first.status).toBe(303);
    const other = { ...driver, plate: 'ABB 1111', email: 'other@mail.example' };
    const second = await post(world.caller(), page, { ...other, slot, words: 'Second' });
    expect(second.status).toBe(409);
    expect(second.html).toMatch(/Somebody was faster|no free capacity/);
    expect(second.html).toContain('value="other@mail.example"');
    expect(freeSlots(second.html)).not.toContain(slot);
  });

  it('[BOOK-02] a GET narrows price and time to the car without booking; later days keep what was typed', async () => {
    const narrowed = await look(world.caller(), `${at()}?service=${service}&vehicleType=truck`);
    expect(narrowed.html).toContain('Pick-up or light truck');
    expect(narrowed.html).toContain('about 1 h');
    const later = /name="from" value="([^"]+)"/.exec(narrowed.html)?.[1] ?? '';
    const page = await post(world.caller(), at(), { ...driver, service, from: later });
    expect(page.status).toBe(200);
    expect(page.html).toContain(`id="day-${later}"`);
    expect(page.html).toContain('value="mutinta@mail.example"');
  });

  it('[PICK-01] fetching the car needs its place', async () => {
    const slot = await freeSlot(2);
    const page = await post(world.caller(), at(), { ...driver, service, slot, fetch: 'on' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('Please tell us where the car is.');
    const sent = await post(world.caller(), at(), {
      ...driver,
      service,
      slot,
      fetch: 'on',
      fetchAddress: '12 Kabulonga Road',
    });
    expect(sent.status).toBe(303);
  });

  it('[BOOK-03] photos travel with the form, and a second try need not send them again', async () => {
    const slot = await freeSlot(4);
    const files = [{ field: 'photos', name: 'noise.png', bytes: PNG, type: 'image/png' }];
    const page = await postFiles(world.caller(), at(), { ...driver, slot, email: 'no' }, files);
    expect(page.status).toBe(400);
    const photo = /name="photo" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const photoThumb = /name="photoThumb" value="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(photo).toMatch(/^[a-z]+_\w{22}$/);
    const sent = await post(world.caller(), at(), { ...driver, slot, photo, photoThumb, words: 'With a photo' });
    expect(sent.status).toBe(303);
    const { items } = await shop.staff.SERVICE_WRITER.caller.call('listBookings', {});
    expect(items.find((booking) => booking.words === 'With a photo')?.photos).toHaveLength(1);
    const text = [{ field: 'photos', name: 'noise.jpg', bytes: Buffer.from('no picture'), type: 'image/jpeg' }];
    const refused = await postFiles(world.caller(), at(), { ...driver, slot }, text);
    expect([refused.status, refused.html.includes('kind of file is not accepted')]).toEqual([415, true]);
  });

  it('[PORT-06] a signed-in driver picks one of their cars and types nothing twice', async () => {
    const customer = await makeCustomer(world, shop.shopId, { name: 'Brian Phiri' });
    const car = await makeVehicle(world, shop.shopId, customer.id, { plate: 'BAF 9077', model: 'Corolla' });
    const page = await look(customer.caller, at());
    expect(page.html).toContain('BAF 9077');
    expect(page.html).toContain('value="Brian Phiri"');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const slot = await freeSlot(6);
    const fields = { service, slot, vehicle: car.publicId, name: 'Brian Phiri', email: customer.email, consent: 'on' };
    const sent = await post(customer.caller, at(), fields);
    expect(sent.status).toBe(303);
    const { items } = await customer.caller.call('listMyBookings', {});
    expect(items).toMatchObject([{ vehicle: { plate: 'BAF 9077' }, startsAt: slot }]);
  });
});

async function rulesOf(shop: TestShop) {
  return (await shop.staff.ADMIN.caller.call('getShop', {})).rules;
}
