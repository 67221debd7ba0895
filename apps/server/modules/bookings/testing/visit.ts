import { setTimeout as sleep } from 'node:timers/promises';
import type { bookings, CallOf } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { makeCustomer, makeVehicle, type TestCustomer, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

type Wish = CallOf<typeof bookings.requestBooking>;

/** A stranger's wish for Thursday 26 November 2026, 08:00, each with an address and a plate of their own. */
export function aWish(shop: TestShop, change: Partial<Wish> = {}): Wish {
  const own = newId().slice(-8);
  return {
    shop: shop.slug,
    date: '2026-11-26',
    time: '08:00',
    words: 'Squeals when I brake.',
    name: `Esther ${own}`,
    email: `esther-${own}@driver.example`,
    vehicle: { plate: `BAC ${own.toUpperCase()}`, make: 'Mazda', model: 'Demio', year: 2010, type: 'small' },
    ...change,
  };
}

let visitors = 0;
/** A next visitor's address, so that the limit per address does not count. */
const fromElsewhere = (): { 'x-forwarded-for': string } => {
  visitors += 1;
  return { 'x-forwarded-for': `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}` };
};

/** Sends a wish as a visitor of its own address. */
export const ask = (world: World, shop: TestShop, change: Partial<Wish> = {}) =>
  world.caller().send('requestBooking', aWish(shop, change), fromElsewhere());

const MOST_TRIES = 20;
/** Sends a wish in a rush: who hears 503, because no connection was free for four seconds, asks again with one key. */
export async function askInRush(world: World, shop: TestShop, change: Partial<Wish> = {}) {
  const wish = aWish(shop, change);
  const headers = { 'idempotency-key': `rush-${newId()}`, ...fromElsewhere() };
  const send = () => world.caller().send('requestBooking', wish, headers);
  let answer = await send();
  for (let tries = 1; answer.status === 503 && tries < MOST_TRIES; tries += 1) {
    await sleep(500);
    answer = await send();
  }
  return answer;
}

/** A request that was taken; answers its row's ids. */
export async function makeRequest(
  world: World,
  shop: TestShop,
  change: Partial<Wish> = {},
): Promise<{ id: string; publicId: string; customerId: string; vehicleId: string }> {
  const { status, body } = await ask(world, shop, change);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const [row] = await world.sql<{ id: string; customer_id: string; vehicle_id: string }>(
    'select id, customer_id, vehicle_id from booking where public_id = $1',
    [body.id],
  );
  if (!row) throw new Error('no booking');
  return { id: row.id, publicId: body.id, customerId: row.customer_id, vehicleId: row.vehicle_id };
}

/** What is taken of a slot and of its day. */
export async function taken(world: World, shop: TestShop, date: string, time: string) {
  const [row] = await world.sql<{ slot: number; day: number }>(
    `select (select coalesce(sum(taken), 0)::int from capacity_slot where shop_id = $1 and date = $2 and time = $3) as slot,
       (select coalesce(sum(taken), 0)::int from capacity_day where shop_id = $1 and date = $2) as day`,
    [shop.shopId, date, time],
  );
  return row;
}

type MyWish = CallOf<typeof bookings.requestMyBooking>;
export type Mine = {
  readonly customer: TestCustomer;
  readonly vehicle: { readonly id: string; readonly publicId: string; readonly plate: string };
  readonly id: string;
  readonly publicId: string;
};

/** A signed-in customer's request for their own car, Thursday 26 November 2026, 08:00. */
export async function makeMine(world: World, shop: TestShop, change: Partial<MyWish> = {}): Promise<Mine> {
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id);
  const wish = { date: '2026-11-26', time: '08:00', words: 'It pulls to the left.', vehicle: vehicle.publicId };
  const { id: publicId } = await customer.caller.call('requestMyBooking', { ...wish, ...change });
  const [row] = await world.sql<{ id: string }>('select id from booking where public_id = $1', [publicId]);
  if (!row) throw new Error('no booking');
  return { customer, vehicle, id: row.id, publicId };
}

/** The facts of one kind recorded about a booking, oldest first. */
export const factsOf = (world: World, type: string, bookingId: string) =>
  world.sql<{ data: Record<string, unknown>; refs: Record<string, string>; actor_kind: string }>(
    "select data, refs, actor_kind from event where type = $1 and refs->>'booking' = $2 order by seq",
    [type, bookingId],
  );
