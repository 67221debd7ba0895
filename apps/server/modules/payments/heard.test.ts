import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { billed } from './testing/billed.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

const factsOf = (type: string, customerId: string) =>
  world.sql<{ refs: Record<string, string>; data: Record<string, unknown>; actor_name: string }>(
    'select refs, data, actor_name from event where type = $1 and customer_id = $2 order by seq',
    [type, customerId],
  );

test('[PRIN-04] what a loyalty programme would hear: each payment, and each bill once when nothing of it is open', async () => {
  const bill = await billed(world, shop, 9_000);
  const desk = shop.staff.SERVICE_WRITER.caller;
  const take = (amount: number) => desk.call('takePayment', { invoiceId: bill.id, method: 'cash', amount });
  await take(4_000);
  expect(await factsOf('invoice.paid', bill.customer.id)).toEqual([]);
  await Promise.all([take(3_000), take(2_000)]);
  const paid = await factsOf('invoice.paid', bill.customer.id);
  expect(paid).toHaveLength(1);
  expect(paid[0]).toMatchObject({
    refs: { customer: bill.customer.id, invoice: bill.id },
    data: { number: bill.number, total: 9_000, currency: 'ZMW' },
  });
  const received = await factsOf('payment.received', bill.customer.id);
  expect(received.map(({ data }) => data.total).sort()).toEqual([2_000, 3_000, 4_000]);
  for (const { refs } of received) expect(refs).toMatchObject({ customer: bill.customer.id, invoice: bill.id });
  // The same facts as people read them: a service history and a payment history of one customer.
  const mine = await bill.customer.caller.call('listMyPayments', {});
  expect(mine.items.map((row) => row.amount).sort()).toEqual([2_000, 3_000, 4_000]);
});
