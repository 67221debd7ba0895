import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

const US_VIN = '1HGCM82633A004352';

describe('cars', () => {
  let world: World;
  let shop: TestShop;
  let other: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
    other = await makeShop(world);
  });
  afterAll(() => world.close());
  const advisor = () => shop.staff.SERVICE_WRITER.caller;
  const read = (vehicleId: string) => advisor().call('getVehicle', { vehicleId });

  it('are added with what their VIN tells, under a plate written as the country writes it', async () => {
    const owner = await makeCustomer(world, shop.shopId);
    const made = await advisor().call('createVehicle', {
      plate: 'bak4821',
      vin: '1hgcm826 33a004352',
      customerId: owner.id,
    });
    expect(made).toMatchObject({ version: 1, warnings: [] });
    expect(made.publicId).toMatch(/^ve_/);
    expect(await read(made.id)).toMatchObject({
      plate: 'BAK 4821',
      plateRegion: 'ZM',
      vin: US_VIN,
      make: 'Honda',
      model: 'Accord',
      year: 2003,
      type: 'small',
      owner: { id: owner.id },
      owners: [{ id: owner.id, until: null }],
      visits: [],
      outOfService: false,
    });
  });

  it('[R-152] a wrong check digit, an odd plate and a number that is no VIN warn and stop nobody', async () => {
    const wrong = await advisor().call('createVehicle', { plate: 'BAK 1', vin: '1HGCM82643A004352' });
    expect(wrong.warnings).toEqual(['check_digit']);
    const odd = await advisor().call('createVehicle', { plate: 'X-FARM TRACTOR 9', vin: 'ABC 123' });
    expect(odd.warnings).toEqual(['plate_unusual', 'not_identified']);
    expect(await read(odd.id)).toMatchObject({ plate: 'X-FARM TRACTOR 9', vin: 'ABC123' });
    expect((await advisor().send('createVehicle', { plate: '---' })).problem.code).toBe('invalid_input');
  });

  it('take a Japanese frame number, also when it is typed as the VIN, and neither', async () => {
    const frame = await advisor().call('createVehicle', { plate: 'ABL 77', vin: 'gp1-3616174' });
    expect(await read(frame.id)).toMatchObject({ vin: null, frameNumber: 'GP1-3616174', make: 'Honda' });
    const neither = await advisor().call('createVehicle', { plate: 'ABL 78', make: 'Toyota', model: 'Hilux' });
    expect(await read(neither.id)).toMatchObject({ vin: null, frameNumber: null, type: 'truck' });
  });

  it.each([
    [US_VIN, { kind: 'vin', make: 'Honda', year: 2003, type: 'small', warnings: [] }],
    ['1HGCM82643A004352', { kind: 'vin', warnings: ['check_digit'] }],
    ['gp1 3616174', { kind: 'frame', normalised: 'GP1-3616174', make: 'Honda' }],
    ['hello', { kind: 'none', normalised: null, warnings: ['not_identified'] }],
  ])('tells what %s says', async (text, expected) => {
    expect(await shop.staff.TECH.caller.call('identifyVehicle', { text })).toMatchObject(expected);
  });

  it('[R-150] a plate and a VIN belong to one car of a shop, from two desks at once too', async () => {
    const made = await Promise.all(
      ['AAA 100', 'aaa100', 'AAA-100'].map((plate) => advisor().send('createVehicle', { plate })),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = made.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({ code: 'already_exists', errors: [{ field: 'plate' }] });
    const twin = { plate: 'AAA 101', vin: 'JTEBU5JR8A5000001' };
    await advisor().call('createVehicle', twin);
    const again = await advisor().send('createVehicle', { ...twin, plate: 'AAA 102' });
    expect(again.problem.errors).toMatchObject([{ field: 'vin' }]);
    expect((await other.staff.ADMIN.caller.send('createVehicle', { plate: 'AAA 100' })).status).toBe(200);
    const foreign = await makeCustomer(world, other.shopId);
    const strange = await advisor().send('createVehicle', { plate: 'AAA 103', customerId: foreign.id });
    expect(strange.problem.code).toBe('not_found');
  });

  it('change only in what is named, and tell an editor who was overtaken', async () => {
    const { id } = await advisor().call('createVehicle', { plate: 'CHG 1', make: 'Toyota', colour: 'red' });
    const changed = await advisor().call('updateVehicle', { vehicleId: id, version: 1, plate: 'chg2', colour: null });
    expect(changed).toEqual({ version: 2, warnings: [] });
    expect(await read(id)).toMatchObject({ plate: 'CHG 2', make: 'Toyota', colour: null, plateRegion: 'ZM' });
    const late = await advisor().send('updateVehicle', { vehicleId: id, version: 1, make: 'Late' });
    expect(late.problem.code).toBe('changed_meanwhile');
    await advisor().call('createVehicle', { plate: 'CHG 3' });
    const taken = await advisor().send('updateVehicle', { vehicleId: id, version: 2, plate: 'CHG 3' });
    expect(taken.problem.code).toBe('already_exists');
    expect((await advisor().send('updateVehicle', { vehicleId: shop.shopId, version: 1 })).status).toBe(404);
  });

  it('are found by plate, VIN, make and model, plates that begin so first, page by page', async () => {
    const own = await makeShop(world);
    const { caller } = own.staff.TECH;
    for (const [plate, model] of [
      ['HIL 1', 'Corolla'],
      ['BAD 2', 'Hilux'],
      ['BAD 3', 'Hilux'],
    ])
      await makeVehicle(world, own.shopId, null, { plate, model, vin: plate === 'BAD 3' ? US_VIN : null });
    const plates = async (search: string) =>
      (await caller.call('listVehicles', { search })).items.map((car) => car.plate);
    expect(await plates('hil')).toEqual(['HIL 1', 'BAD 3', 'BAD 2']);
    expect(await plates('bad-3')).toEqual(['BAD 3']);
    expect(await plates('toyota hilux')).toEqual(['BAD 3', 'BAD 2']);
    expect(await plates('hilux bad2')).toEqual(['BAD 2']);
    expect(await plates('1hgcm826')).toEqual(['BAD 3']);
    expect(await plates('%')).toEqual([]);
    const first = await caller.call('listVehicles', { search: 'hil', limit: 2 });
    const second = await caller.call('listVehicles', { search: 'hil', limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((car) => car.plate)).toEqual(['HIL 1', 'BAD 3', 'BAD 2']);
    const all = await caller.call('listVehicles', { limit: 2 });
    const rest = await caller.call('listVehicles', { limit: 2, cursor: all.nextCursor ?? '' });
    expect([...all.items, ...rest.items].map((car) => car.plate)).toEqual(['BAD 3', 'BAD 2', 'HIL 1']);
    expect((await other.staff.ADMIN.caller.call('listVehicles', { search: 'hilux' })).items).toEqual([]);
    const forged = Buffer.from(JSON.stringify([0, 'b'])).toString('base64url');
    expect((await caller.send('listVehicles', { cursor: forged })).status).toBe(400);
  });

  it('suggest models while a visitor types', async () => {
    const { items } = await world.caller().call('suggestModels', { shop: shop.slug, search: 'toy hil' });
    expect(items[0]).toMatchObject({ make: 'Toyota', model: 'Hilux', type: 'truck' });
    expect((await world.caller().send('suggestModels', { shop: 'nowhere', search: 'x' })).status).toBe(404);
  });

  it('[PLAT-01][AUTH-08] stay with their shop and the right roles; technicians see no owners', async () => {
    const owner = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, owner.id);
    const elsewhere = other.staff.ADMIN.caller;
    expect((await elsewhere.send('getVehicle', { vehicleId: car.id })).status).toBe(404);
    expect((await elsewhere.send('updateVehicle', { vehicleId: car.id, version: 1, make: 'x' })).status).toBe(404);
    expect((await shop.staff.TECH.caller.send('createVehicle', { plate: 'TEC 1' })).status).toBe(403);
    expect((await owner.caller.send('getVehicle', { vehicleId: car.id })).status).toBe(403);
    expect((await world.caller().send('listVehicles', {})).status).toBe(401);
    const seen = await shop.staff.TECH.caller.call('getVehicle', { vehicleId: car.id });
    expect(seen).toMatchObject({ owner: null, owners: [] });
  });
});
