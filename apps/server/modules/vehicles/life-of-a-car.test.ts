import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import {
  insert,
  makeCustomer,
  makeJob,
  makeShop,
  makeVehicle,
  makeWorkOrder,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { findOrAddVehicle } from './index.ts';

describe('the life of a car', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const advisor = () => shop.staff.SERVICE_WRITER.caller;
  const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
    world.server.house.runner.inShop(
      shop.shopId,
      systemActor(shop.shopId, 'test'),
      { id: 't', address: '', device: '' },
      work,
    );

  it('[R-153] keeps every odometer reading; going back warns and stops nobody', async () => {
    const car = await makeVehicle(world, shop.shopId, null);
    const readAt = (km: number) => advisor().call('recordOdometer', { vehicleId: car.id, km });
    expect(await readAt(80_000)).toEqual({ wentBack: false });
    world.clock.advance(60_000);
    expect(await readAt(79_000)).toEqual({ wentBack: true });
    const read = await advisor().call('getVehicle', { vehicleId: car.id });
    expect(read.odometerKm).toBe(79_000);
    expect(read.odometer).toMatchObject([{ km: 79_000, source: 'SERVICE_WRITER person' }, { km: 80_000 }]);
    expect((await advisor().send('recordOdometer', { vehicleId: shop.shopId, km: 1 })).status).toBe(404);
  });

  it('[R-155][AUTH-08] a technician reads the odometer of the cars they work on only', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const { caller, id } = shop.staff.TECH;
    const input = { vehicleId: order.vehicle.id, km: 1000 };
    expect((await caller.send('recordOdometer', input)).status).toBe(404);
    await makeJob(world, shop.shopId, order.id, { technician_id: id });
    expect(await caller.call('recordOdometer', input)).toEqual({ wentBack: false });
  });

  it('[R-154] a new owner gets the car; its history stays with it', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { out_of_service: true, odometer_km: 120_000 });
    await makeJob(world, shop.shopId, order.id, { title: 'Brake pads', decision: 'declined' });
    const buyer = await makeCustomer(world, shop.shopId);
    world.clock.advance(60_000);
    await advisor().call('transferVehicle', { vehicleId: order.vehicle.id, customerId: buyer.id });
    const read = await advisor().call('getVehicle', { vehicleId: order.vehicle.id });
    expect(read).toMatchObject({
      owner: { id: buyer.id },
      owners: [
        { id: buyer.id, until: null },
        { id: order.customer.id, until: world.clock.now().toISOString() },
      ],
      outOfService: true,
      visits: [
        {
          workOrderId: order.id,
          odometerKm: 120_000,
          jobs: [{ title: 'Brake pads', condition: 'urgent', decision: 'declined', total: 129_920 }],
        },
      ],
    });
    expect((await buyer.caller.call('listMyVehicles', {})).items).toMatchObject([{ plate: order.vehicle.plate }]);
    expect((await order.customer.caller.call('listMyVehicles', {})).items).toEqual([]);
    const again = await advisor().send('transferVehicle', { vehicleId: order.vehicle.id, customerId: buyer.id });
    expect(again.problem.code).toBe('already_done');
    const nobody = { vehicleId: order.vehicle.id, customerId: shop.shopId };
    expect((await advisor().send('transferVehicle', nobody)).status).toBe(404);
    expect((await advisor().send('transferVehicle', { ...nobody, vehicleId: shop.shopId })).status).toBe(404);
  });

  it('two transfers at once leave one owner', async () => {
    const car = await makeVehicle(world, shop.shopId, (await makeCustomer(world, shop.shopId)).id);
    const buyers = [await makeCustomer(world, shop.shopId), await makeCustomer(world, shop.shopId)];
    await Promise.all(buyers.map(({ id }) => advisor().call('transferVehicle', { vehicleId: car.id, customerId: id })));
    const open = await world.sql<{ customer_id: string }>(
      'select o.customer_id from vehicle_ownership o join vehicle v on v.id = o.vehicle_id and v.customer_id = o.customer_id where v.id = $1 and o.until is null',
      [car.id],
    );
    expect(open).toHaveLength(1);
  });

  it('[PORT-06][SEC-01] a customer keeps several cars, sees public ids and only the own ones', async () => {
    const driver = await makeCustomer(world, shop.shopId);
    const neighbour = await makeCustomer(world, shop.shopId);
    const first = await driver.caller.call('addMyVehicle', { plate: 'MYC 1', make: 'Toyota', model: 'Corolla' });
    await driver.caller.call('addMyVehicle', { plate: 'MYC 2', make: 'Toyota', model: 'Hilux' });
    const { items } = await driver.caller.call('listMyVehicles', {});
    expect(items).toMatchObject([
      { plate: 'MYC 2', type: 'truck' },
      { id: first.id, plate: 'MYC 1', type: 'small' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const changed = await driver.caller.call('updateMyVehicle', { vehicle: first.id, version: 1, colour: 'blue' });
    expect(changed).toEqual({ version: 2 });
    const late = await driver.caller.send('updateMyVehicle', { vehicle: first.id, version: 1, colour: 'red' });
    expect(late.problem.code).toBe('changed_meanwhile');
    const foreign = await neighbour.caller.send('updateMyVehicle', { vehicle: first.id, version: 2, colour: 'red' });
    expect(foreign.status).toBe(404);
    expect((await neighbour.caller.send('addMyVehicle', { plate: 'myc1' })).problem.code).toBe('already_exists');
    const taken = await driver.caller.send('updateMyVehicle', { vehicle: first.id, version: 2, plate: 'MYC 2' });
    expect(taken.problem.code).toBe('already_exists');
  });

  it('[SEC-01] shows the newest photo of a car, to its owner under a public id and only when it is for customers', async () => {
    const driver = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, driver.id);
    const photo = async (name: string, visible: boolean) => {
      const file = { id: newId(), public_id: newPublicId('fi') };
      await insert(world, 'file', {
        ...file,
        shop_id: shop.shopId,
        owner: 'vehicle',
        owner_id: car.id,
        kind: 'photo',
        name,
        type: 'image/jpeg',
        bytes: 1,
        storage_key: file.id,
        from_side: 'staff',
        customer_visible: visible,
        at: world.clock.now(),
      });
      world.clock.advance(1000);
      return file;
    };
    const shown = await photo('front.jpg', true);
    const inside = await photo('damage.jpg', false);
    const seen = await advisor().call('getVehicle', { vehicleId: car.id });
    expect(seen.photo?.id).toBe(inside.id);
    const [mine] = (await driver.caller.call('listMyVehicles', {})).items;
    expect(mine?.photo?.id).toBe(shown.public_id);
  });

  it('[R-151] a typed plate never takes a car from its owner', async () => {
    const owner = await makeCustomer(world, shop.shopId);
    const stranger = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, owner.id, { plate: 'KNW 1' });
    const given = { plate: 'knw-1', make: 'Audi', model: 'A3', year: 2020, type: null };
    const found = await inShop((scope) => findOrAddVehicle(scope, { ...given, customerId: stranger.id }));
    expect(found).toMatchObject({ id: car.id, type: 'truck' });
    expect((await stranger.caller.call('listMyVehicles', {})).items).toEqual([]);
    const added = await Promise.all(
      [1, 2].map(() =>
        inShop((scope) => findOrAddVehicle(scope, { ...given, plate: 'NEW 1', customerId: stranger.id })),
      ),
    );
    expect(added[0]?.id).toBe(added[1]?.id);
    expect((await stranger.caller.call('listMyVehicles', {})).items).toMatchObject([{ plate: 'NEW 1', make: 'Audi' }]);
  });
});
