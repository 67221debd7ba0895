import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing, newRingKey } from '../../apps/server/kernel/secrets.ts';
import {
  makeCustomer,
  makeJob,
  makeShop,
  makeWorkOrder,
  type TestShop,
} from '../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { type Place, sealedPlaces } from './places.ts';
import { resealPlace } from './reseal.ts';

describe('[SEC-04] sealing everything anew with the newest key', () => {
  let world: World;
  let shop: TestShop;
  let owner: pg.Pool;
  let places: Place[];
  const newest = newRingKey('newest');
  const ring = () => keyRing([newest, ...world.env.secretKeys]);
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
    owner = new pg.Pool({ connectionString: world.databaseUrl, max: 2 });
    const { caller } = shop.staff.SERVICE_WRITER;
    for (let n = 0; n < 5; n += 1) await makeCustomer(world, shop.shopId);
    await caller.call('createCustomer', {
      name: 'Mutinta Banda',
      email: 'mutinta.banda@mail.example',
      phone: '+260977550188',
      address: { street: 'Cairo Road 14', town: 'Lusaka', postcode: null, country: 'ZM' },
      taxNumber: 'ZM-1001',
    } as never);
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
    await makeJob(world, shop.shopId, order.id, { decision: 'not_sent' });
    const { publicId } = await caller.call('sendEstimate', { workOrderId: order.id });
    await order.customer.caller.call('askForCall', { estimate: publicId, phone: '+260977550111' });
    await world.settle();
    places = await sealedPlaces(owner);
  });
  afterAll(async () => {
    await owner.end();
    await world.close();
  });
  const left = async ({ schema, table, column }: Place): Promise<number> => {
    const { rows } = await owner.query(
      `select count(*)::int as n from "${schema}"."${table}" where "${column}" is not null and "${column}" not like 'v1.newest.%'`,
    );
    return rows[0].n;
  };
  const placeOf = (table: string, column: string) =>
    places.find((place) => place.table === table && place.column === column) as Place;

  it('[SEC-04] goes on after it was stopped halfway', async () => {
    const place = placeOf('customer', 'email_sealed');
    const before = await left(place);
    expect(before).toBeGreaterThan(5);
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(resealPlace(owner, ring(), 'newest', place, { batch: 2, onBatch: stop })).rejects.toThrow('stopped');
    expect(await left(place)).toBe(before - 2);
    const rest = await resealPlace(owner, ring(), 'newest', place, { batch: 2 });
    expect([rest.done, rest.unreadable, await left(place)]).toEqual([before - 2, 0, 0]);
  });

  it('[SEC-04] reaches every sealed column, and all of it still opens under its own context', async () => {
    const wanted = [
      'customer.email_sealed',
      'customer.phone_sealed',
      'customer.address_sealed',
      'customer.tax_number_sealed',
    ];
    wanted.push(
      'staff.email_sealed',
      'person.email_sealed',
      'mail.to_sealed',
      'mail.content_sealed',
      'estimate.call_phone_sealed',
    );
    expect(places.map(({ table, column }) => `${table}.${column}`)).toEqual(expect.arrayContaining(wanted));
    for (const place of places) {
      const { unreadable } = await resealPlace(owner, ring(), 'newest', place);
      expect([place.table, place.column, unreadable, await left(place)]).toEqual([place.table, place.column, 0, 0]);
    }
    const { rows } = await owner.query("select email_sealed, shop_id from customer where name = 'Mutinta Banda'");
    const { email_sealed, shop_id } = rows[0];
    expect(ring().open(email_sealed, `customer.email:${shop_id}`)).toBe('mutinta.banda@mail.example');
    for (const place of places) expect((await resealPlace(owner, ring(), 'newest', place)).done).toBe(0);
  });

  it('[SEC-04] leaves and counts what no key of the ring opens', async () => {
    const place = placeOf('customer', 'phone_sealed');
    const stranger = keyRing([newRingKey('lost')]).seal('+260977550199', place.context(shop.shopId));
    const customer = await makeCustomer(world, shop.shopId);
    await world.sql('update customer set phone_sealed = $1 where id = $2', [stranger, customer.id]);
    expect(await resealPlace(owner, ring(), 'newest', place)).toMatchObject({ unreadable: 1 });
    const [row] = await world.sql<{ phone_sealed: string }>('select phone_sealed from customer where id = $1', [
      customer.id,
    ]);
    expect(row?.phone_sealed).toBe(stranger);
  });
});
