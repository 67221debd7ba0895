import { type NotNull, sql as raw } from 'kysely';
import { addDays, dayAt } from '../../../kernel/calendar/zone.ts';
import type { Reading, Scope } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';

export type Telling = {
  readonly by: 'reminder' | 'campaign';
  /** Items expected until this day; the reminder goes by each item's own day instead. */
  readonly until: string;
  /** Items that should have been told before this day are left to a campaign. */
  readonly since: string | null;
  readonly mostCars: number;
};

export const todayIn = async (scope: Reading): Promise<string> =>
  dayAt(scope.clock.now(), (await readShop(scope)).timeZone);

/** Items not told yet, of the kind one telling is about. */
export function untold({ sql, shopId }: Reading, { by, until, since }: Omit<Telling, 'mostCars'>) {
  return sql
    .selectFrom('service_due as d')
    .where('d.shop_id', '=', shopId)
    .where('d.told_at', 'is', null)
    .where('d.tells', '=', true)
    .where(by === 'reminder' ? 'd.remind_on' : 'd.expected_on', '<=', until)
    .$if(since !== null, (query) => query.where('d.remind_on', '>=', since ?? ''));
}

/** R-157 Whose car stands here or is booked in is not reminded: they are coming anyway. */
export const comesAnyway = raw<boolean>`(exists (select from work_orders__visit w where w.shop_id = d.shop_id
    and w.vehicle_id = d.vehicle_id and w.is_open)
  or exists (select from bookings__day b where b.shop_id = d.shop_id and b.vehicle_id = d.vehicle_id
    and b.status in ('requested', 'proposed', 'accepted')))`;

export const hasOwner = raw<boolean>`exists (select from vehicle v where v.shop_id = d.shop_id and v.id = d.vehicle_id
  and v.customer_id is not null)`;

/** So many are named; nobody reads a list of twelve. */
const NAMED = 3;
/** What is expected first, and of one day what was done here before the plan's own. */
const orderOf = (item: { readonly expected_on: string; readonly basis: string }) => `${item.expected_on} ${item.basis}`;

/**
 * Tells the owners: one event a car, naming all that is due. The mark and the look are one statement, so no item is told
 * twice however many tell at once.
 */
export async function tellDue(scope: Scope, telling: Telling): Promise<{ vehicles: number; customers: number }> {
  const { sql, shopId, now, record } = scope;
  const cars = await untold(scope, telling)
    .innerJoin('vehicle as v', (join) => join.onRef('v.shop_id', '=', 'd.shop_id').onRef('v.id', '=', 'd.vehicle_id'))
    .select(['v.id', 'v.plate', 'v.customer_id'])
    .distinct()
    .where('v.customer_id', 'is not', null)
    .where(raw<boolean>`not ${comesAnyway}`)
    .orderBy('v.id')
    .limit(telling.mostCars)
    .$narrowType<{ customer_id: NotNull }>()
    .execute();
  if (cars.length === 0) return { vehicles: 0, customers: 0 };
  const told = await sql
    .updateTable('service_due as d')
    .set({ told_at: now, told_by: telling.by })
    .where('d.shop_id', '=', shopId)
    .where(
      'd.vehicle_id',
      'in',
      cars.map(({ id }) => id),
    )
    .where('d.told_at', 'is', null)
    .where('d.tells', '=', true)
    .where(telling.by === 'reminder' ? 'd.remind_on' : 'd.expected_on', '<=', telling.until)
    .$if(telling.since !== null, (query) => query.where('d.remind_on', '>=', telling.since ?? ''))
    .returning(['d.vehicle_id', 'd.title', 'd.expected_on', 'd.basis'])
    .execute();
  const customers = new Set<string>();
  let vehicles = 0;
  for (const car of cars) {
    const items = told
      .filter(({ vehicle_id }) => vehicle_id === car.id)
      .sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
    const [first] = items;
    if (!first) continue;
    vehicles += 1;
    customers.add(car.customer_id);
    const title = items
      .slice(0, NAMED)
      .map((item) => item.title)
      .join(', ');
    const more = Math.max(0, items.length - NAMED);
    record(
      'vehicle.service_due',
      { vehicle: car.id, customer: car.customer_id },
      { plate: car.plate, title, count: items.length, more, date: first.expected_on },
    );
  }
  return { vehicles, customers: customers.size };
}

/** What a campaign over so many days is about. */
export async function campaignOf(scope: Reading, within: number): Promise<Omit<Telling, 'mostCars'>> {
  return { by: 'campaign', until: addDays(await todayIn(scope), within), since: null };
}
