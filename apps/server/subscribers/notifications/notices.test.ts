import type { EventDataOf, EventName, Refs } from '@pitlane/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

type Box = { kind: string; to: string; subject: string; text: string; html: string; status: string }[];
type Order = Awaited<ReturnType<typeof makeWorkOrder>>;

describe('who is told what', () => {
  let world: World;
  let shop: TestShop;
  let order: Order;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    order = await makeWorkOrder(world, shop.shopId, { advisor_id: shop.staff.SERVICE_WRITER.id });
  });

  const refs = (): Refs => ({ workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id });
  async function happens<N extends EventName>(
    name: N,
    about: Refs,
    data: EventDataOf<N>,
    by: 'system' | 'advisor' = 'system',
  ): Promise<void> {
    const { id, personId } = shop.staff.SERVICE_WRITER;
    const actor =
      by === 'advisor'
        ? ({
            kind: 'staff',
            shopId: shop.shopId,
            staffId: id,
            personId,
            role: 'SERVICE_WRITER',
            name: 'Advisor',
            sessionId: personId,
            platform: false,
          } as const)
        : ({ kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const);
    await world.server.house.runner.inShop(
      shop.shopId,
      actor,
      { id: 'test', address: '', device: '' },
      async ({ record }) => record(name, about, data),
    );
    await world.settle();
  }
  const mails = async (to: string): Promise<Box> =>
    ((await (await world.caller().fetch('/dev/mailbox.json')).json()) as { items: Box }).items.filter(
      (mail) => mail.to === to,
    );
  const bell = (role: keyof TestShop['staff']) => shop.staff[role].caller.call('listNotices', {});

  it('[NOTF-03] [NOTF-06] R-222 a ready car: one mail and one notice, however often the event is heard', async () => {
    await happens('workOrder.ready', refs(), { number: 1 });
    await world.sql('update fanout_cursor set seq = 0 where shop_id = $1', [shop.shopId]);
    await world.settle();
    expect((await mails(order.customer.email)).map(({ kind }) => kind)).toEqual(['car-ready']);
    const mine = await order.customer.caller.call('listMyNotices', {});
    expect([mine.unread, mine.items.length]).toEqual([1, 1]);
  });

  it('[NOTF-02] [NOTF-04] each visible change is one mail, a finished repair is named, an inner stage is silent', async () => {
    await happens('workOrder.moved', refs(), { from: 'approved', to: 'in_progress', reason: '' });
    await happens('job.finished', refs(), { title: 'Rear springs', minutes: 40 });
    await happens('workOrder.moved', refs(), { from: 'inspecting', to: 'approved', reason: '' });
    const heard = await mails(order.customer.email);
    expect(heard.map(({ kind }) => kind).sort()).toEqual(['job-finished', 'repair-status']);
    expect(heard.find(({ kind }) => kind === 'job-finished')?.text).toContain('Rear springs');
  });

  it('[AUTH-02] [NOTF-01] R-221 the estimate’s mail carries a link that signs the customer in, once', async () => {
    await makeJob(world, shop.shopId, order.id, { decision: 'not_sent' });
    await shop.staff.SERVICE_WRITER.caller.call('sendEstimate', { workOrderId: order.id });
    await world.settle();
    const [mail] = await mails(order.customer.email);
    const token = /\/customer\/link\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const visitor = world.caller();
    expect((await visitor.call('redeemSignInLink', { token })).next).toMatch(/^\/customer\/estimate\/es_/);
    expect((await visitor.send('getMe', {})).status).toBe(200);
    expect((await world.caller().send('redeemSignInLink', { token })).status).toBe(410);
  });

  it('[SEC-04] keeps no address and no link readable in the outbox', async () => {
    await happens('workOrder.ready', refs(), { number: 1 });
    const rows = await world.sql<Record<string, unknown>>('select * from mail where customer_id = $1', [
      order.customer.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(order.customer.email);
    expect(JSON.stringify(rows)).not.toContain('/customer/');
  });

  it('[NOTF-07] a new assignment reaches that technician only', async () => {
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved' });
    const before = { tech: (await bell('TECH')).unread, parts: (await bell('PARTS')).unread };
    await shop.staff.SERVICE_WRITER.caller.call('assignJob', { jobId: job.id, staffId: shop.staff.TECH.id });
    await world.settle();
    expect((await bell('TECH')).unread).toBe(before.tech + 1);
    expect((await bell('PARTS')).unread).toBe(before.parts);
  });

  it('[NOTF-08] an order far over its estimate alerts the managers', async () => {
    await happens('workOrder.over_estimate', refs(), { actual: 130_000, estimate: 100_000, percent: 130 });
    expect((await bell('MANAGER')).items[0]?.kind).toBe('over-estimate');
    expect((await bell('TECH')).items.some(({ kind }) => kind === 'over-estimate')).toBe(false);
    expect((await mails(shop.staff.MANAGER.email)).map(({ kind }) => kind)).toEqual(['over-estimate']);
  });

  it('[NOTF-10] R-220 defaults are as promised, and what is turned off stops', async () => {
    const { caller } = order.customer;
    expect(await caller.call('getMyPreferences', {})).toEqual({
      emailEnabled: true,
      smsEnabled: false,
      pushEnabled: true,
      notifyOnAssignment: true,
      notifyOnMessage: true,
      notifyOnEstimate: true,
      notifyOnReview: true,
      notifyOnService: true,
    });
    expect((await caller.call('updateMyPreferences', { notifyOnMessage: false })).notifyOnEstimate).toBe(true);
    await happens('message.sent', refs(), { from: 'shop', author: 'Advisor', text: 'Hello' }, 'advisor');
    expect(await mails(order.customer.email)).toEqual([]);
    await caller.call('updateMyPreferences', { notifyOnMessage: true, emailEnabled: false });
    await happens('workOrder.ready', refs(), { number: 1 });
    expect(await mails(order.customer.email)).toEqual([]);
    expect((await caller.call('listMyNotices', {})).unread).toBe(1);
  });

  it('[EST-08] the advisor hears of the customer’s decision, by mail and bell', async () => {
    await happens('estimate.decided', refs(), {
      version: 1,
      approved: 2,
      declined: 1,
      approvedTotal: 129_920,
      currency: 'ZMW',
      how: 'portal',
      who: 'Driver',
      signed: false,
    });
    expect((await bell('SERVICE_WRITER')).items[0]?.kind).toBe('estimate-decided');
    expect((await mails(shop.staff.SERVICE_WRITER.email)).some(({ kind }) => kind === 'estimate-decided')).toBe(true);
  });

  it('[EST-08] the author of the estimate is told too, where somebody else is the advisor', async () => {
    await makeJob(world, shop.shopId, order.id, { decision: 'not_sent' });
    await shop.staff.MANAGER.caller.call('sendEstimate', { workOrderId: order.id });
    await happens('estimate.call_asked', refs(), { version: 1 });
    expect((await bell('MANAGER')).items[0]?.kind).toBe('call-asked');
    expect((await bell('SERVICE_WRITER')).items[0]?.kind).toBe('call-asked');
    expect((await bell('ADMIN')).items[0]?.kind).not.toBe('call-asked');
  });

  it('[NOTF-09] a customer’s message reaches the owner and the advisor, and nobody else', async () => {
    const text = 'Is it ready by four?';
    await order.customer.caller.call('sendMyMessage', { workOrder: order.publicId, text });
    await world.settle();
    const [notice] = (await bell('ADMIN')).items;
    expect(notice).toMatchObject({ kind: 'customer-message', text: expect.stringContaining(text) });
    expect((await bell('SERVICE_WRITER')).items[0]?.kind).toBe('customer-message');
    expect((await bell('PARTS')).items.some(({ kind }) => kind === 'customer-message')).toBe(false);
    expect((await mails(shop.staff.ADMIN.email)).some(({ kind }) => kind === 'customer-message')).toBe(true);
  });

  it('[NOTF-06] R-224 a customer reads one notice, those of a page, or all; never those of somebody else', async () => {
    const { caller } = order.customer;
    const unread = async () => (await caller.call('listMyNotices', {})).unread;
    await happens('workOrder.ready', refs(), { number: 1 });
    await happens('job.finished', refs(), { title: 'Rear springs', minutes: 40 });
    await happens('message.sent', refs(), { from: 'shop', author: 'Advisor', text: 'Hello' }, 'advisor');
    expect(await unread()).toBe(3);
    const { items } = await caller.call('listMyNotices', { locale: 'de' });
    expect(items.map(({ title }) => title).join()).toContain('Ihr Auto ist fertig');
    const [message, ready] = [
      items.find(({ href }) => href.includes('thread=')),
      items.find(({ href }) => href.includes('work-order')),
    ];
    const stranger = (await makeWorkOrder(world, shop.shopId)).customer.caller;
    expect((await stranger.send('readMyNotices', { notice: ready?.id ?? '' })).status).toBe(404);
    await stranger.call('readMyNotices', {});
    expect(await unread()).toBe(3);
    await caller.call('readMyNotices', { notice: message?.id ?? '' });
    await caller.call('readMyNotices', { notice: message?.id ?? '' });
    expect(await unread()).toBe(2);
    await caller.call('readMyNotices', { page: `/customer/work-order/${order.publicId}` });
    expect(await unread()).toBe(0);
    const told = await world.sql<{ data: { count: number } }>(
      "select data from event where customer_id = $1 and type = 'notice.read' order by seq",
      [order.customer.id],
    );
    expect(told.map(({ data }) => data.count)).toEqual([1, 2]);
  });

  it('[NOTF-06] reading notices brings the bell to nothing', async () => {
    await happens('workOrder.over_estimate', refs(), { actual: 130_000, estimate: 100_000, percent: 130 });
    const { caller } = shop.staff.ADMIN;
    expect((await caller.call('listNotices', {})).unread).toBeGreaterThan(0);
    await caller.call('readNotices', {});
    expect((await caller.call('listNotices', {})).unread).toBe(0);
  });
});
