import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { billed } from './testing/billed.ts';

let world: World;
let shop: TestShop;
let desk: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  desk = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

const invoice = (invoiceId: string) => desk.call('getInvoice', { invoiceId });

describe('[PAY-08] [CRM-06] R-654 records that became one are one customer', () => {
  test('credit and payments of the duplicate settle bills of the kept record, by either name', async () => {
    const [duplicate, kept] = [await makeCustomer(world, shop.shopId), await makeCustomer(world, shop.shopId)];
    const paid = await billed(world, shop, 1_000, duplicate);
    const { id: paymentId } = await desk.call('takePayment', { invoiceId: paid.id, method: 'cash', amount: 4_000 });
    const open = await billed(world, shop, 5_000, kept);
    const use = { invoiceId: open.id, amount: 500 };
    expect((await desk.send('applyCredit', { ...use, customerId: duplicate.id })).problem.code).toBe('other_owner');
    expect((await desk.send('allocatePayment', { ...use, paymentId })).problem.code).toBe('other_owner');
    await desk.call('mergeCustomers', { customerId: kept.id, duplicateId: duplicate.id });
    expect(await desk.call('applyCredit', { ...use, customerId: duplicate.id })).toEqual({ left: 2_500, open: 4_500 });
    expect(await desk.call('applyCredit', { ...use, customerId: kept.id })).toEqual({ left: 2_000, open: 4_000 });
    expect(await desk.call('allocatePayment', { ...use, paymentId })).toEqual({ left: 1_500, open: 3_500 });
    expect((await desk.send('applyCredit', { ...use, amount: 1_501, customerId: kept.id })).problem.code).toBe(
      'amount_too_large',
    );
    expect(await invoice(open.id)).toMatchObject({ paid: 1_500, status: 'part_paid' });
    const stranger = await makeCustomer(world, shop.shopId);
    expect((await desk.send('applyCredit', { ...use, customerId: stranger.id })).problem.code).toBe('other_owner');
  });
});

describe('[PAY-08] looking for payments', () => {
  test('R-655 those of which something went back stand apart from the others', async () => {
    const bill = await billed(world, shop, 3_000);
    const take = (amount: number) => desk.call('takePayment', { invoiceId: bill.id, method: 'cash', amount });
    const [whole, partly] = [await take(1_000), await take(2_000)];
    await shop.staff.MANAGER.caller.call('refundPayment', { paymentId: partly.id, amount: 1, reason: 'Rounded' });
    const ids = async (refunded?: boolean) =>
      (
        await desk.call('listPayments', {
          customerId: bill.customer.id,
          ...(refunded === undefined ? {} : { refunded }),
        })
      ).items.map(({ id }) => id);
    expect(await ids(true)).toEqual([partly.id]);
    expect(await ids(false)).toEqual([whole.id]);
    expect(await ids()).toHaveLength(2);
  });
});
