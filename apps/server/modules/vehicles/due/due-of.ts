import type { NotNull } from 'kysely';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import type { Reading as Scope } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { kmADay, type Reading } from './km-a-day.ts';
import { type PlannedCar, planFor } from './plan.ts';
import { type Done, type Lead, type Reckoned, reckon } from './reckon.ts';

export type Due = Reckoned & {
  readonly code: string;
  readonly title: string;
  readonly service: { readonly id: string; readonly publicId: string; readonly online: boolean } | null;
  readonly lastDone: Done | null;
  /** Whether the owner is told of it: done here before, or part of the yearly service. */
  readonly tells: boolean;
};
type Car = PlannedCar & { readonly id: string; readonly created_at: string };
type DayOf = (instant: string) => string;

const LEAD: Lead = { days: 30, km: 1000 };
/** A courtesy check is the general inspection of the plan. */
const YEAR = 12;
const INSPECTION = 'INS-001';

async function readingsOf({ sql, shopId }: Scope, ids: readonly string[], day: DayOf): Promise<Map<string, Reading[]>> {
  const rows = await sql
    .selectFrom('odometer_reading')
    .select(['vehicle_id', 'km', 'at'])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .limit(20_000)
    .execute();
  const all = new Map<string, Reading[]>();
  for (const { vehicle_id, km, at } of rows)
    all.set(vehicle_id, [...(all.get(vehicle_id) ?? []), { km, day: day(at) }]);
  return all;
}

async function jobsDone({ sql, shopId }: Scope, ids: readonly string[]) {
  const jobs = sql
    .selectFrom('work_orders__job as j')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'j.shop_id').onRef('w.id', '=', 'j.work_order_id'),
    )
    .innerJoin('services__plan as s', (join) =>
      join
        .onRef('s.shop_id', '=', 'j.shop_id')
        .on((on) =>
          on.or([
            on('s.id', '=', on.ref('j.service_id')),
            on.and([on('j.service_id', 'is', null), on(on.fn('lower', ['s.name']), '=', on.fn('lower', ['j.title']))]),
          ]),
        ),
    )
    .select(['w.vehicle_id', 's.code', 'j.done_at as at', 'w.odometer_km as km'])
    .where('j.shop_id', '=', shopId)
    .where('w.vehicle_id', 'in', [...ids])
    .where('j.status', '=', 'done')
    .where('j.done_at', 'is not', null)
    .where('s.code', 'is not', null)
    .orderBy('j.done_at')
    .limit(20_000)
    .$narrowType<{ vehicle_id: NotNull; code: NotNull; at: NotNull }>()
    .execute();
  const checks = sql
    .selectFrom('inspections__summary as i')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'i.shop_id').onRef('w.id', '=', 'i.work_order_id'),
    )
    .select(['w.vehicle_id', 'i.finished_at as at', 'w.odometer_km as km'])
    .where('i.shop_id', '=', shopId)
    // Said of the inspection itself: the view counts points, and would count those of the whole shop first.
    .where('i.vehicle_id', 'in', [...ids])
    .where('w.vehicle_id', 'in', [...ids])
    .where('i.finished_at', 'is not', null)
    .where('i.kind', '<>', 'check_in')
    .orderBy('i.finished_at')
    .limit(20_000)
    .$narrowType<{ vehicle_id: NotNull; at: NotNull }>()
    .execute();
  return [...(await jobs), ...(await checks).map((row) => ({ ...row, code: INSPECTION }))];
}

async function firstVisits({ sql, shopId }: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql
    .selectFrom('work_orders__visit')
    .select(['vehicle_id', (row) => row.fn.min('opened_at').as('at')])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', 'in', [...ids])
    .groupBy('vehicle_id')
    .$narrowType<{ vehicle_id: NotNull; at: NotNull }>()
    .execute();
  return new Map(rows.map(({ vehicle_id, at }) => [vehicle_id, at]));
}

async function servicesByCode({ sql, shopId }: Scope) {
  const rows = await sql
    .selectFrom('services__plan')
    .select(['id', 'public_id', 'code', 'name', 'interval_km', 'interval_months', 'online'])
    .where('shop_id', '=', shopId)
    .where('active', '=', true)
    .where('code', 'is not', null)
    .$narrowType<{ id: NotNull; public_id: NotNull; code: NotNull; name: NotNull; online: NotNull }>()
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

/** What each car needs and when, the earliest first, with today's day of the shop. */
export async function dueOf(
  scope: Scope,
  cars: readonly Car[],
): Promise<{ readonly today: string; readonly due: Map<string, Due[]> }> {
  const shop = await readShop(scope);
  const day: DayOf = (instant) => dayAt(new Date(instant), shop.timeZone);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  if (cars.length === 0) return { today, due: new Map() };
  const ids = cars.map(({ id }) => id);
  const lead = { days: shop.rules.serviceLeadDays ?? LEAD.days, km: shop.rules.serviceLeadKm ?? LEAD.km };
  const [readings, jobs, visits, services] = await Promise.all([
    readingsOf(scope, ids, day),
    jobsDone(scope, ids),
    firstVisits(scope, ids),
    servicesByCode(scope),
  ]);
  const done = new Map(jobs.map(({ vehicle_id, code, at, km }) => [`${vehicle_id} ${code}`, { day: day(at), km }]));
  const of = (car: Car): Due[] => {
    const read = readings.get(car.id) ?? [];
    const seen = [day(car.created_at), day(visits.get(car.id) ?? car.created_at), read[0]?.day ?? today].sort();
    const around = {
      first: { day: seen[0] ?? today, km: read[0]?.km ?? null },
      last: read.at(-1) ?? null,
      kmADay: kmADay(read),
      lead,
    };
    return planFor(car)
      .flatMap((planned): Due[] => {
        const service = services.get(planned.code);
        const item = {
          ...planned,
          everyKm: service?.interval_km || planned.everyKm,
          everyMonths: service?.interval_months || planned.everyMonths,
        };
        const lastDone = done.get(`${car.id} ${planned.code}`) ?? null;
        const reckoned = reckon({ ...around, item, done: lastDone });
        if (!reckoned) return [];
        return [
          {
            ...reckoned,
            code: planned.code,
            title: service?.name ?? planned.item,
            service: service ? { id: service.id, publicId: service.public_id, online: service.online } : null,
            lastDone,
            tells: lastDone !== null || (item.everyMonths !== null && item.everyMonths <= YEAR),
          },
        ];
      })
      .sort((one, other) => one.expectedOn.localeCompare(other.expectedOn) || one.code.localeCompare(other.code));
  };
  return { today, due: new Map(cars.map((car) => [car.id, of(car)])) };
}
