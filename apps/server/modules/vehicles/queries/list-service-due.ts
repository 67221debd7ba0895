import { vehicles } from '@pitlane/contracts';
import { day as aDay, id as anId } from '@pitlane/contracts/shapes';
import { type NotNull, sql as raw } from 'kysely';
import { z } from 'zod';
import { addDays } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { stateOn } from '../due/reckon.ts';
import { todayIn } from '../due/tell-due.ts';
import { nameOf } from '../name-of.ts';

const key = z.tuple([aDay, anId]);

export default answer(vehicles.listServiceDue, async (scope, { within, cursor, limit }) => {
  const { sql, shopId } = scope;
  const from = cursor ? (key.safeParse(readCursor(cursor, 2)).data ?? refuse('invalid_input', 'cursor')) : null;
  const today = await todayIn(scope);
  const until = addDays(today, within);
  const first = raw<string>`min(d.expected_on)`;
  const cars = await sql
    .selectFrom('service_due as d')
    .innerJoin('vehicle as v', (join) => join.onRef('v.shop_id', '=', 'd.shop_id').onRef('v.id', '=', 'd.vehicle_id'))
    .leftJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'v.shop_id').onRef('c.id', '=', 'v.customer_id'),
    )
    .select(['v.id', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year', 'v.odometer_km', 'v.customer_id'])
    .select(['c.name as owner', first.as('expected_on')])
    .where('d.shop_id', '=', shopId)
    .where('d.expected_on', '<=', until)
    .where('d.tells', '=', true)
    .groupBy(['v.shop_id', 'v.id', 'c.name'])
    .$if(from !== null, (query) =>
      query.having(raw<boolean>`(min(d.expected_on), v.id) > (${from?.[0]}::date, ${from?.[1]}::uuid)`),
    )
    .orderBy(first)
    .orderBy('v.id')
    .limit(limit + 1)
    .execute();
  const items = await sql
    .selectFrom('service_due')
    .select(['vehicle_id', 'title', 'expected_on', 'due_km', 'told_at', 'remind_on'])
    .where('shop_id', '=', shopId)
    .where('expected_on', '<=', until)
    .where('tells', '=', true)
    .where('vehicle_id', 'in', [...cars.map(({ id }) => id), '00000000-0000-0000-0000-000000000000'])
    .orderBy('expected_on')
    .orderBy('code')
    .$narrowType<{ expected_on: NotNull }>()
    .execute();
  return pageOf(
    cars,
    limit,
    (car) => ({
      ...nameOf(car),
      id: car.id,
      owner: car.customer_id && car.owner ? { id: car.customer_id, name: car.owner } : null,
      odometerKm: car.odometer_km,
      expectedOn: car.expected_on,
      state: stateOn(today, { expectedOn: car.expected_on, remindOn: today }),
      items: items
        .filter(({ vehicle_id }) => vehicle_id === car.id)
        .map((item) => ({
          title: item.title,
          expectedOn: item.expected_on,
          dueKm: item.due_km,
          toldAt: item.told_at,
        })),
    }),
    (car) => [car.expected_on, car.id],
  );
});
