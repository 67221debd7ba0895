import { newId } from '../../../apps/server/kernel/ids.ts';
import { makeShop, makeStaff, someRules, type TestShop } from '../../../apps/server/kernel/testing/factories.ts';
import type { Caller, World } from '../../../apps/server/kernel/testing/world.ts';
import { noted, type Outcome } from './ledger.ts';

export type Slot = { readonly date: string; readonly time: string };
export type Wish = { readonly key: string; readonly slot: Slot };
type Sql = World['sql'];

let visitors = 0;
/** A next visitor's address. */
const address = (): string => {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
};

/** A shop whose days have room for whatever its slots take: only the places of a slot run out. */
export async function roomyShop(world: World, places: number, hands: number): Promise<TestShop> {
  const rules = { ...someRules, bays: 80, arrivalsPerSlot: places };
  const shop = await makeShop(world, { rules });
  for (let n = 0; n < hands; n++) await makeStaff(world, shop.shopId, 'TECH', `Technician ${n}`);
  return shop;
}

/** The shop's next `count` bookable slots, from tomorrow on. */
export async function nextSlots(caller: Caller, shop: TestShop, count: number): Promise<Slot[]> {
  const { days } = await caller.call('getAvailability', { shop: shop.slug, days: 21 });
  const found: Slot[] = [];
  for (const { date, open } of days.slice(1)) {
    if (found.length >= count) break;
    if (!open) continue;
    const { slots } = await caller.call('getAvailability', { shop: shop.slug, date, days: 1 });
    found.push(...slots.map(({ time }) => ({ date, time })));
  }
  if (found.length < count) throw new Error(`the shop offers ${found.length} slots only`);
  return found.slice(0, count);
}

/** `count` strangers' wishes, dealt evenly over the slots; each key is also the words of its booking. */
export function wishesFor(name: string, slots: readonly Slot[], count: number): Wish[] {
  return Array.from({ length: count }, (_, n) => ({
    key: `${name}-${n}-${newId().slice(-6)}`,
    slot: slots[n % slots.length] as Slot,
  }));
}

/** Sends one wish as a visitor of its own address, with its key as Idempotency-Key. */
export function ask(caller: Caller, shop: TestShop, { key, slot }: Wish): Promise<Outcome> {
  const wish = {
    shop: shop.slug,
    ...slot,
    words: key,
    name: `Driver ${key}`,
    email: `${key}@driver.example`,
    vehicle: { plate: key.slice(-12).toUpperCase(), make: 'Mazda', model: 'Demio', year: 2010, type: 'small' as const },
  };
  const headers = { 'idempotency-key': `wish-${key}`, 'x-forwarded-for': address() };
  return noted(key, () => caller.send('requestBooking', wish, headers));
}

/** How many bookings each key left behind. */
export async function bookingsByKey(sql: Sql, shop: TestShop): Promise<Map<string, number>> {
  const rows = await sql<{ words: string; n: number }>(
    'select words, count(*)::int as n from booking where shop_id = $1 group by words',
    [shop.shopId],
  );
  return new Map(rows.map(({ words, n }) => [words, n]));
}

const HALVES: Readonly<Record<string, string>> = {
  'a booking without its event, or with two':
    "select count(*) as n from booking b where shop_id = $1 and 1 <> (select count(*) from event e where e.shop_id = $1 and e.booking_id = b.id and e.type = 'booking.requested')",
  'an event without its booking':
    "select count(*) as n from event e where shop_id = $1 and type like 'booking.%' and not exists (select from booking b where b.shop_id = $1 and b.id = e.booking_id)",
  'a customer without the booking they came for':
    'select count(*) as n from customer c where shop_id = $1 and 1 <> (select count(*) from booking b where b.shop_id = $1 and b.customer_id = c.id)',
  'a car without the booking it came for':
    'select count(*) as n from vehicle v where shop_id = $1 and 1 <> (select count(*) from booking b where b.shop_id = $1 and b.vehicle_id = v.id)',
  'a slot whose count is not its bookings':
    'select count(*) as n from capacity_slot s where shop_id = $1 and taken <> (select count(*) from booking b where b.shop_id = $1 and b.date = s.date and b.time = s.time)',
  'a slot with more bookings than places':
    'select count(*) as n from capacity_slot where shop_id = $1 and taken > places',
  'a day whose minutes are not its bookings’':
    'select count(*) as n from capacity_day d where shop_id = $1 and taken <> (select coalesce(sum(held_minutes), 0) from booking b where b.shop_id = $1 and b.date = d.date)',
  'a key that kept no answer': 'select count(*) as n from idempotency_key where shop_id = $1 and response is null',
  'a gap in the log':
    'select abs(coalesce(max(seq), 0) - count(*)) + abs(coalesce(max(seq), 0) - coalesce((select seq from event_counter where shop_id = $1), 0)) as n from event where shop_id = $1',
};

/** Everything of a shop that is there by half, in words. Its customers must all have come through `ask`. */
export async function halfStates(sql: Sql, shop: TestShop): Promise<string[]> {
  const found: string[] = [];
  for (const [what, text] of Object.entries(HALVES)) {
    const [row] = await sql<{ n: string }>(text, [shop.shopId]);
    if (Number(row?.n) > 0) found.push(`${what}: ${row?.n}`);
  }
  return found;
}
