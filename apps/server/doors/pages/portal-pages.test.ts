import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import {
  makeCustomer,
  makeJob,
  makeShop,
  makeWorkOrder,
  type TestCustomer,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { insert } from '../../kernel/testing/insert.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look, needSite, post, postFiles } from './testing/browse.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('portal pages', () => {
  let world: World;
  let shop: TestShop;
  let owner: TestCustomer;
  let stranger: TestCustomer;
  let order: Awaited<ReturnType<typeof makeWorkOrder>>;
  let booking: string;
  let estimate: string;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world);
    order = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting', concerns: ['Grinding noise'] });
    owner = order.customer;
    stranger = await makeCustomer(world, shop.shopId);
    await makeJob(world, shop.shopId, order.id, { title: 'Front brake pads', condition: 'urgent' });
    const advisor = shop.staff.SERVICE_WRITER.caller;
    estimate = (await advisor.call('sendEstimate', { workOrderId: order.id })).publicId;
    await advisor.call('sendMessage', { workOrderId: order.id, text: 'Your car is on the lift.' });
    booking = newPublicId('bo');
    await insert(world, 'booking', {
      shop_id: shop.shopId,
      id: newId(),
      public_id: booking,
      customer_id: owner.id,
      vehicle_id: order.vehicle.id,
      status: 'requested',
      words: 'The wipers smear.',
      date: '2026-11-27',
      time: '09:00',
      starts_at: '2026-11-27T07:00:00.000Z',
      minutes: 60,
      arrival: 'drop_off',
      requested_at: world.clock.now(),
    });
    await world.settle();
  });
  afterAll(() => world.close());

  const pages = () => [
    '/customer/dashboard',
    `/customer/work-order/${order.publicId}`,
    `/customer/estimate/${estimate}`,
    `/customer/estimate/${estimate}/review`,
    `/customer/estimate/${estimate}/changes`,
    `/customer/estimate/${estimate}/call`,
    `/customer/estimate/${estimate}/comment`,
    '/customer/history',
    '/customer/vehicles',
    '/customer/vehicles/new',
    `/customer/vehicles/${order.vehicle.publicId}`,
    '/customer/profile',
    '/customer/messages',
    `/customer/messages?thread=${order.publicId}`,
    `/customer/bookings/${booking}`,
  ];
  const ofOne = () => pages().filter((page) => /_\w{22}/.test(page));

  it('[PORT-01][SEC-01] open for their owner, are never stored, and show no internal id', async () => {
    for (const page of pages()) {
      const { status, html, headers } = await look(owner.caller, page);
      expect([page, status]).toEqual([page, 200]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect([page, UUID.exec(html)?.[0]]).toEqual([page, undefined]);
      expect(html).not.toContain(owner.id);
    }
  });

  it('[SEC-01] another customer finds nothing at the address of one of them', async () => {
    for (const page of ofOne()) {
      const { status, html } = await look(stranger.caller, page);
      expect([page, status]).toEqual([page, 404]);
      expect(html).toContain('This page is not here');
      expect(html).not.toContain(order.vehicle.plate);
    }
  });

  it('[AUTH-02] somebody signed out is led to the sign-in page, which leads back', async () => {
    for (const page of pages()) {
      const { status, to } = await look(world.caller(), page);
      const address = new URL(to ?? '', 'http://localhost');
      expect([page, status, address.pathname]).toEqual([page, 303, '/customer/login']);
      expect(address.searchParams.get('next')).toBe(page);
    }
  });

  it('[AUTH-06] a staff session opens none of them', async () => {
    for (const page of pages()) expect((await look(shop.staff.ADMIN.caller, page)).status).toBe(303);
  });

  it('[SEC-07] each look leaves a line in the shop’s log', async () => {
    await look(owner.caller, '/customer/history?x=secret');
    const rows = await world.sql<{ data: { page: string }; actor_id: string }>(
      "select data, actor_id from event where shop_id = $1 and type = 'customer.portal_visited' order by seq desc limit 1",
      [shop.shopId],
    );
    expect(rows).toEqual([{ data: { page: '/customer/history' }, actor_id: owner.id }]);
  });

  it('[PORT-01][PORT-02] home shows what waits, what is being done, and what was said', async () => {
    const { html } = await look(owner.caller, '/customer/dashboard');
    expect(html).toContain('Choose your repairs: 1 found, 1 urgent');
    expect(html).toContain('Active repairs');
    expect(html).toContain('<span class="badge badge-waiting">Your choice</span>');
    expect(html).toContain('Your bookings');
    expect(html).toContain('Your car is on the lift.');
  });

  it('[PORT-03] the quick actions lead to the choice, the bill, the box for a message, and booking', async () => {
    const busy = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
    const { caller } = busy.customer;
    await makeJob(world, shop.shopId, busy.id, { title: 'Front brake pads', condition: 'urgent', position: 1 });
    await shop.staff.SERVICE_WRITER.caller.call('sendEstimate', { workOrderId: busy.id });
    const manager = shop.staff.MANAGER.caller;
    const line = { kind: 'labour', description: 'Wipers', quantity: 1000, unitPrice: 9_000, taxRateBp: 0 } as const;
    const { id: invoiceId } = await manager.call('createInvoice', { customerId: busy.customer.id, lines: [line] });
    await manager.call('postInvoice', {
      invoiceId,
      version: (await manager.call('getInvoice', { invoiceId })).version,
    });
    const { html } = await look(caller, '/customer/dashboard');
    const row = /<nav class="quick"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const links = [...row.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);
    const pages = await Promise.all(links.map((href) => look(caller, href.split('#')[0] ?? '')));
    const [choice, bill, words, book] = pages.map((page) => page.html);
    expect(choice).toContain('name="intent" value="review"');
    expect(bill).toContain('Wipers');
    expect(words).toContain('<textarea id="f-text"');
    expect(book).toContain('name="slot"');
    expect(links).toHaveLength(4);
  });

  it('[PORT-02][MSG-04] home marks the shop’s unread words with a dot, never the customer’s own', async () => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    const dot = async () => (await look(visit.customer.caller, '/customer/dashboard')).html.includes('class="fresh"');
    await shop.staff.SERVICE_WRITER.caller.call('sendMessage', { workOrderId: visit.id, text: 'It is on the lift.' });
    expect(await dot()).toBe(true);
    world.clock.advance(60_000);
    await visit.customer.caller.call('sendMyMessage', { workOrder: visit.publicId, text: 'Thank you.' });
    expect(await dot()).toBe(false);
    for (const path of ['/customer/dashboard', '/customer/messages'])
      expect((await look(visit.customer.caller, path)).html, path).toMatch(/>You(<| *:)/);
  });

  it('[NOTF-06] R-224 opening the page a notice leads to reads it, and home reads them all', async () => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const { caller } = visit.customer;
    const unread = async () => (await caller.call('listMyNotices', {})).unread;
    await shop.staff.SERVICE_WRITER.caller.call('checkInVehicle', { workOrderId: visit.id });
    await shop.staff.SERVICE_WRITER.caller.call('sendMessage', { workOrderId: visit.id, text: 'It is here.' });
    await world.settle();
    expect(await unread()).toBe(2);
    await look(caller, '/customer/history');
    expect(await unread()).toBe(2);
    await look(caller, `/customer/work-order/${visit.publicId}`);
    expect(await unread()).toBe(1);
    await look(caller, '/customer/dashboard');
    expect(await unread()).toBe(0);
  });

  it('[I18N-02][PORT-02] R-282 the story on a page follows the language of the page, not the saved one', async () => {
    expect((await look(owner.caller, '/customer/dashboard?lang=de')).status).toBe(303);
    const { html } = await look(owner.caller, '/customer/dashboard');
    owner.caller.cookies.delete('pitlane_lang');
    expect(html).toContain('<html lang="de"');
    expect(html).toContain('Ihr Kostenvoranschlag ist da');
    const german = await owner.caller.call('getMyWorkOrder', { workOrder: order.publicId, locale: 'de' });
    const saved = await owner.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(german.timeline.map(({ at }) => at)).toEqual(saved.timeline.map(({ at }) => at));
    expect(german.timeline.map(({ text }) => text)).not.toEqual(saved.timeline.map(({ text }) => text));
  });

  it('[TRK-03][TRK-06] the tracker shows number, stages and each repair, and offers only what a customer may do', async () => {
    const { html } = await look(owner.caller, `/customer/work-order/${order.publicId}`);
    expect(html).toContain('Front brake pads');
    expect(html).toMatch(/aria-current="step"/);
    const actions = [...html.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action);
    expect(actions.sort()).toEqual([
      `/customer/work-order/${order.publicId}/messages`,
      `/customer/work-order/${order.publicId}/upload`,
    ]);
  });

  it('[MSG-01][TRK-09] a message goes to the shop and stands in the thread; an empty one says so', async () => {
    const thread = `/customer/work-order/${order.publicId}`;
    const sent = await post(owner.caller, `${thread}/messages`, { text: 'Please keep the <old> parts.' });
    expect([sent.status, sent.to]).toEqual([303, `${thread}#messages`]);
    expect((await look(owner.caller, thread)).html).toContain('Please keep the &lt;old> parts.');
    const { items } = await shop.staff.SERVICE_WRITER.caller.call('getThread', { workOrderId: order.id });
    expect(items.map((message) => message.text)).toContain('Please keep the <old> parts.');
    const empty = await post(owner.caller, `/customer/messages/${order.publicId}`, { text: '   ' });
    expect([empty.status, empty.html.includes('Please write something first.')]).toEqual([400, true]);
    expect((await post(stranger.caller, `${thread}/messages`, { text: 'Hello' })).status).toBe(404);
  });

  it('[MSG-01] words written from right to left keep their own direction', async () => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    const { caller } = visit.customer;
    await caller.call('sendMyMessage', { workOrder: visit.publicId, text: 'شكرا، سأحضر عند الرابعة.' });
    const { html } = await look(caller, `/customer/messages?thread=${visit.publicId}`);
    expect(html).toContain('<p dir="auto">شكرا، سأحضر عند الرابعة.</p>');
    expect(html).toMatch(/<textarea id="f-text"[^>]* dir="auto"/);
  });

  it('[MSG-04] looking at a thread marks it as read, once', async () => {
    const { items } = await shop.staff.SERVICE_WRITER.caller.call('getThread', { workOrderId: order.id });
    expect(items.find((message) => message.from === 'shop')?.readAt).toBeTruthy();
    const count = "select count(*)::int as n from event where shop_id = $1 and type = 'message.read'";
    const [before] = await world.sql<{ n: number }>(count, [shop.shopId]);
    await look(owner.caller, `/customer/messages?thread=${order.publicId}`);
    expect(await world.sql<{ n: number }>(count, [shop.shopId])).toEqual([before]);
  });

  it('[TRK-05][PORT-09] a photo reaches the visit; something else is refused with a sentence', async () => {
    const page = `/customer/work-order/${order.publicId}`;
    const photo = { field: 'files', name: 'scratch.png', bytes: PNG, type: 'image/png' };
    const sent = await postFiles(owner.caller, `${page}/upload`, {}, [photo]);
    expect([sent.status, sent.to]).toEqual([303, `${page}#uploads`]);
    const shown = await look(owner.caller, page);
    expect(shown.html).toContain('We have your files');
    expect(shown.html).toContain('scratch.png');
    expect(UUID.exec(shown.html)?.[0]).toBeUndefined();
    const text = { ...photo, name: 'x.exe', bytes: Buffer.from('MZ nothing'), type: 'application/x-msdownload' };
    const refused = await postFiles(owner.caller, `${page}/upload`, {}, [text]);
    expect([refused.status, refused.html.includes('kind of file is not accepted')]).toEqual([415, true]);
    const none = await postFiles(owner.caller, `${page}/upload`, {}, []);
    expect([none.status, none.html.includes('choose at least one file')]).toEqual([400, true]);
    expect((await postFiles(stranger.caller, `${page}/upload`, {}, [photo])).status).toBe(404);
  });

  it('[PORT-06] a second car is added, and a wrong one keeps what was typed', async () => {
    const wrong = await post(owner.caller, '/customer/vehicles', { plate: '', make: 'Toyota', model: 'Corolla' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="Corolla"');
    const car = { plate: 'BAF 9077', make: 'Toyota', model: 'Corolla', year: '2017', vehicleType: 'small' };
    expect((await post(owner.caller, '/customer/vehicles', car)).to).toBe('/customer/vehicles');
    const { html } = await look(owner.caller, '/customer/vehicles');
    expect(html).toContain('BAF 9077');
    expect(html).toContain('Your car is saved.');
  });

  it('[AUTH-01][I18N-02] the profile keeps name, phone, language and what one wants to be told', async () => {
    const { html } = await look(owner.caller, '/customer/profile');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const fields = { name: 'Mutinta Banda', email: owner.email, phone: '0977 555 014', locale: 'de', version };
    const saved = await post(owner.caller, '/customer/profile', { ...fields, notifyOnEstimate: 'on' });
    expect([saved.status, saved.to]).toEqual([303, '/customer/profile']);
    const again = await look(owner.caller, '/customer/profile');
    expect(again.html).toContain('<html lang="de">');
    expect(again.html).toContain('value="Mutinta Banda"');
    expect(again.html).toContain('value="097 7555014"');
    const told = await owner.caller.call('getMyPreferences', {});
    expect(told).toMatchObject({ emailEnabled: false, notifyOnMessage: false, notifyOnEstimate: true });
    const late = await post(owner.caller, '/customer/profile', { ...fields, name: 'Somebody' });
    expect(late.status).toBe(409);
    owner.caller.cookies.delete('pitlane_lang');
    const back = { ...fields, locale: 'en', version: String((await owner.caller.call('getMe', {})).version) };
    await post(owner.caller, '/customer/profile', back);
  });

  it('[BOOK-06] a booking is moved, then cancelled with a reason', async () => {
    const page = `/customer/bookings/${booking}`;
    const { html } = await look(owner.caller, page);
    const slot = /<input[^>]*name="slot" value="(2026-11-2[78][^"]+)"(?![^>]*disabled)/.exec(html)?.[1] ?? '';
    const none = await post(owner.caller, page, { intent: 'move' });
    expect([none.status, none.html.includes('Please pick a day and a time.')]).toEqual([400, true]);
    const moved = await post(owner.caller, page, { intent: 'move', slot });
    expect([moved.status, moved.to]).toEqual([303, page]);
    expect((await owner.caller.call('getMyBooking', { booking })).startsAt).toBe(slot);
    const cancelled = await post(owner.caller, page, { intent: 'cancel', reason: 'Rain' });
    expect(cancelled.status).toBe(303);
    const after = await look(owner.caller, page);
    expect(after.html).toContain('Cancelled');
    expect(after.html).not.toContain('Cancel this booking');
  });
});
