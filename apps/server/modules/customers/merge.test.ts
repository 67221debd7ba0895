import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import { insert, makeCustomer, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('merging duplicates', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  it('[CRM-06][R-145][R-146] moves everything of the duplicate over and keeps old links working', async () => {
    const { caller } = shop.staff.SERVICE_WRITER;
    const kept = await makeCustomer(world, shop.shopId, {
      email_sealed: null,
      email_index: null,
      portal_enabled: false,
    });
    const order = await makeWorkOrder(world, shop.shopId);
    const duplicate = order.customer;
    await insert(world, 'message', {
      shop_id: shop.shopId,
      id: newId(),
      public_id: newPublicId('me'),
      work_order_id: order.id,
      customer_id: duplicate.id,
      from_side: 'customer',
      author: 'Driver',
      text: 'Hello',
      at: world.clock.now(),
    });
    await caller.call('addCustomerNote', { customerId: duplicate.id, text: 'Likes tea' });
    await caller.call('mergeCustomers', { customerId: kept.id, duplicateId: duplicate.id });
    const read = await caller.call('getCustomer', { customerId: duplicate.id });
    expect(read).toMatchObject({ id: kept.id, email: duplicate.email, portalEnabled: true, openWorkOrders: 1 });
    expect(read.vehicles).toMatchObject([{ id: order.vehicle.id }]);
    expect(read.workOrders).toMatchObject([{ id: order.id }]);
    expect(read.notes).toMatchObject([{ text: 'Likes tea' }]);
    const left = await world.sql(
      `select 1 from vehicle_ownership where customer_id = $1 union all select 1 from message where customer_id = $1
       union all select 1 from work_order where customer_id = $1`,
      [duplicate.id],
    );
    expect(left).toEqual([]);
    expect((await duplicate.caller.send('getMe', {})).status).toBe(401);
    expect((await caller.call('listCustomers', { search: duplicate.email })).items).toMatchObject([{ id: kept.id }]);
    const again = await caller.send('mergeCustomers', { customerId: kept.id, duplicateId: duplicate.id });
    expect(again.problem.code).toBe('already_done');
    const into = await caller.send('mergeCustomers', { customerId: duplicate.id, duplicateId: kept.id });
    expect(into.status).toBe(404);
    const late = await caller.send('updateCustomer', { customerId: duplicate.id, version: 1, name: 'x' });
    expect(late.status).toBe(404);
  });

  it('[CRM-06] R-147 what happened under the duplicate stands in the story of the kept record', async () => {
    const { caller } = shop.staff.SERVICE_WRITER;
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const kept = await makeCustomer(world, shop.shopId);
    await caller.call('checkInVehicle', { workOrderId: order.id });
    const told = async (customerId: string) => {
      const { items, types } = await caller.call('getTimeline', { customerId });
      return [items.some(({ type }) => type === 'vehicle.arrived'), types.includes('vehicle.arrived')];
    };
    expect(await told(kept.id)).toEqual([false, false]);
    await caller.call('mergeCustomers', { customerId: kept.id, duplicateId: order.customer.id });
    expect(await told(kept.id)).toEqual([true, true]);
    const home = await kept.caller.call('getMyDashboard', {});
    expect(home.activity.map(({ text }) => text)).toContain('Your car is here');
  });

  it('[PLAT-01] refuses a record with itself, another shop’s customer and a technician', async () => {
    const { caller } = shop.staff.MANAGER;
    const one = await makeCustomer(world, shop.shopId);
    const other = await makeShop(world);
    const foreign = await makeCustomer(world, other.shopId);
    const itself = await caller.send('mergeCustomers', { customerId: one.id, duplicateId: one.id });
    expect(itself.problem.code).toBe('invalid_input');
    expect((await caller.send('mergeCustomers', { customerId: one.id, duplicateId: foreign.id })).status).toBe(404);
    expect((await caller.send('mergeCustomers', { customerId: foreign.id, duplicateId: one.id })).status).toBe(404);
    const tech = await shop.staff.TECH.caller.send('mergeCustomers', { customerId: one.id, duplicateId: foreign.id });
    expect(tech.status).toBe(403);
  });

  it('of two merges of the same pair in both directions at once one wins', async () => {
    const { caller } = shop.staff.MANAGER;
    const [one, two] = [await makeCustomer(world, shop.shopId), await makeCustomer(world, shop.shopId)];
    const both = await Promise.all([
      caller.send('mergeCustomers', { customerId: one.id, duplicateId: two.id }),
      caller.send('mergeCustomers', { customerId: two.id, duplicateId: one.id }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
