import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import {
  makeCustomer,
  makeService,
  makeShop,
  makeVehicle,
  someRules,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { expireEstimate } from './expire.ts';
import { REMIND_QUEUE, remindEstimate } from './remind.ts';
import { factsOf } from './testing/sent.ts';

let world: World;
let shop: TestShop;
let advisor: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  advisor = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

const brakes = {
  title: 'Front brake pads',
  lines: [{ kind: 'part' as const, description: 'Pads', quantity: 1000, unitPrice: 80_000 }],
};
async function quoted(of: TestShop = shop, send = true) {
  const by = of.staff.SERVICE_WRITER.caller;
  const customer = await makeCustomer(world, of.shopId);
  const car = await makeVehicle(world, of.shopId, customer.id);
  const service = await makeService(world, of.shopId);
  const made = await by.call('createQuote', {
    customerId: customer.id,
    vehicleId: car.id,
    services: [service.id],
    jobs: [brakes],
    send,
  });
  const [row] = await world.sql<{ public_id: string }>('select public_id from estimate where id = $1', [
    made.estimateId,
  ]);
  const publicId = row?.public_id ?? '';
  const mine = send ? await customer.caller.call('getMyEstimate', { estimate: publicId }) : null;
  const input = (decision: 'approved' | 'declined') => ({
    estimate: publicId,
    version: mine?.version ?? 1,
    decisions: (mine?.jobs ?? []).map((job) => ({ job: job.id, decision })),
    termsAccepted: true,
  });
  return { ...made, by, customer, car, publicId, mine, input, estimateId: made.estimateId ?? '' };
}
const linesOf = (workOrderId: string) =>
  world.sql(
    'select l.description, l.quantity, l.unit_price from job_line l join job j on j.shop_id = l.shop_id and j.id = l.job_id where j.work_order_id = $1 order by l.id',
    [workOrderId],
  );
const isQuote = async (id: string) =>
  (await world.sql<{ quote: boolean }>('select quote from work_order where id = $1', [id]))[0]?.quote;

describe('quotes before a visit', () => {
  test('[QUO-01] R-350 made from services and own lines, sent with a link, on no board and in no list of visits', async () => {
    const quote = await quoted();
    expect(quote.mine).toMatchObject({ quote: true, mayDecide: true, status: 'sent' });
    expect(quote.mine?.jobs).toHaveLength(2);
    expect(quote.mine?.jobs.every((job) => !job.booked)).toBe(true);
    await world.settle();
    // Nobody has looked at the car yet: the mail speaks of prices, not of an inspection.
    const mails = await world.sql<{ kind: string; subject: string }>(
      'select kind, subject from mail where customer_id = $1',
      [quote.customer.id],
    );
    expect(mails).toEqual([{ kind: 'quote-ready', subject: expect.stringMatching(/^Your quote: ZMW [\d,.]+$/) }]);
    const list = await advisor.call('listWorkOrders', { limit: 100 });
    expect(list.items.map(({ id }) => id)).not.toContain(quote.workOrderId);
    const { items } = await advisor.call('listQuotes', { limit: 100 });
    const row = items.find((one) => one.workOrderId === quote.workOrderId);
    expect(row).toMatchObject({ status: 'viewed', total: quote.mine?.all.total });
    const home = await quote.customer.caller.call('getMyDashboard', {});
    expect([home.active.length, home.estimates.length]).toEqual([0, 1]);
    const story = await factsOf(world, 'workOrder.opened', quote.workOrderId);
    expect(story).toHaveLength(0);
  });

  test('[QUO-02] [QUO-03] R-350 approved online it becomes a visit by itself, once, with the same lines, however often one taps', async () => {
    const quote = await quoted();
    const before = await linesOf(quote.workOrderId);
    const taps = await Promise.all(
      [1, 2, 3].map(() => quote.customer.caller.send('decideMyEstimate', quote.input('approved'))),
    );
    expect(taps.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await isQuote(quote.workOrderId)).toBe(false);
    expect(await linesOf(quote.workOrderId)).toEqual(before);
    expect(await factsOf(world, 'workOrder.opened', quote.workOrderId)).toHaveLength(1);
    expect(await factsOf(world, 'estimate.converted', quote.workOrderId)).toHaveLength(1);
    const { items } = await advisor.call('listWorkOrders', { limit: 100 });
    expect(items.map(({ id }) => id)).toContain(quote.workOrderId);
    const again = await advisor.send('convertEstimate', { estimateId: quote.estimateId });
    expect(again.problem.code).toBe('already_done');
    await world.settle();
    const bells = await world.sql<{ kind: string }>(`select kind from notice where shop_id = $1`, [shop.shopId]);
    expect(bells.map(({ kind }) => kind)).toContain('estimate-decided');
  });

  test('[QUO-03] R-339 where the shop confirms itself, one click makes it a visit; two clicks make one', async () => {
    const careful = await makeShop(world, { rules: { ...someRules, approvedStartsWork: false } });
    const quote = await quoted(careful);
    await quote.customer.caller.call('decideMyEstimate', quote.input('approved'));
    expect(await isQuote(quote.workOrderId)).toBe(true);
    expect((await quote.by.call('getWorkOrder', { workOrderId: quote.workOrderId })).primary?.action).toBe('convert');
    const clicks = await Promise.all(
      [1, 2].map(() => quote.by.send('convertEstimate', { estimateId: quote.estimateId })),
    );
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await isQuote(quote.workOrderId)).toBe(false);
    expect(await factsOf(world, 'workOrder.opened', quote.workOrderId)).toHaveLength(1);
  });

  test('[QUO-02] declined it stays a quote; nothing to send is refused; a stranger’s car is not found', async () => {
    const quote = await quoted();
    await quote.customer.caller.call('decideMyEstimate', quote.input('declined'));
    expect(await isQuote(quote.workOrderId)).toBe(true);
    const empty = await advisor.send('createQuote', {
      customerId: quote.customer.id,
      vehicleId: quote.car.id,
      send: true,
    });
    expect(empty.problem.code).toBe('nothing_to_send');
    const other = await quoted(await makeShop(world), false);
    const foreign = await advisor.send('createQuote', {
      customerId: quote.customer.id,
      vehicleId: other.car.id,
      jobs: [brakes],
    });
    expect(foreign.status).toBe(404);
  });

  test('[QUO-04] R-335 after its last day a quote is expired and cannot be approved', async () => {
    const quote = await quoted();
    await world.sql(`update estimate set valid_until = '2020-01-01' where id = $1`, [quote.estimateId]);
    const late = await quote.customer.caller.send('decideMyEstimate', quote.input('approved'));
    expect(late.problem.code).toBe('estimate_expired');
    const request = { id: 'expire', address: '', device: '' };
    await world.server.house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, (scope) =>
      expireEstimate(scope, quote.estimateId),
    );
    const { items } = await advisor.call('listQuotes', { limit: 100 });
    expect(items.find((one) => one.workOrderId === quote.workOrderId)?.status).toBe('expired');
    expect(await isQuote(quote.workOrderId)).toBe(true);
  });
});

describe('reminders before the end', () => {
  const remind = (estimateId: string, days: number) =>
    world.server.house.runner.inShop(
      shop.shopId,
      systemActor(shop.shopId, REMIND_QUEUE),
      { id: `remind-${estimateId}`, address: '', device: '' },
      (scope) => remindEstimate(scope, estimateId, days),
    );
  const planned = async (estimateId: string) =>
    (
      await world.sql<{ start_after: Date; days: number }>(
        `select start_after, (data->>'days')::int as days from pgboss.job where name = $1 and data->>'estimateId' = $2 order by start_after`,
        [REMIND_QUEUE, estimateId],
      )
    ).map(({ start_after, days }) => [days, start_after.toISOString().slice(11, 16)]);

  test('[QUO-05] R-353 planned for nine in the morning, three days and one day before; each once, also when asked twice at once', async () => {
    const quote = await quoted();
    await world.settle();
    expect(await planned(quote.estimateId)).toEqual([
      [3, '07:00'],
      [1, '07:00'],
    ]);
    await Promise.all([remind(quote.estimateId, 3), remind(quote.estimateId, 3)]);
    await remind(quote.estimateId, 3);
    expect(await factsOf(world, 'estimate.reminded', quote.workOrderId)).toHaveLength(1);
    await remind(quote.estimateId, 1);
    const facts = await factsOf(world, 'estimate.reminded', quote.workOrderId);
    expect(facts.map(({ data }) => data.days)).toEqual([3, 1]);
    await world.settle();
    const mails = await world.sql<{ n: number }>(
      `select count(*)::int as n from mail where shop_id = $1 and kind = 'estimate-reminder'`,
      [shop.shopId],
    );
    expect(mails[0]?.n).toBe(2);
  });

  test('[QUO-05] R-353 whoever answered, or is too late, is not reminded', async () => {
    const [answered, late] = [await quoted(), await quoted()];
    await answered.customer.caller.call('decideMyEstimate', answered.input('declined'));
    await remind(answered.estimateId, 3);
    await world.sql(`update estimate set valid_until = '2020-01-01' where id = $1`, [late.estimateId]);
    await remind(late.estimateId, 1);
    for (const { workOrderId } of [answered, late])
      expect(await factsOf(world, 'estimate.reminded', workOrderId)).toHaveLength(0);
  });
});
