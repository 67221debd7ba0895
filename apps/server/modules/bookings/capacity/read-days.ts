import { sql as raw } from 'kysely';
import { statement } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import type { Reading } from '../../../kernel/implement.ts';
import { openHours, type Shop } from '../../shops/index.ts';
import { technicians } from '../../staff/index.ts';
import { type DayPlan, planDay } from './plan-day.ts';

/** A day's plan together with what is already taken of it. */
export type Day = DayPlan & {
  readonly date: string;
  readonly minutesTotal: number;
  readonly minutesTaken: number;
  readonly placesLeft: (time: string) => number;
};
type Narrow = Pick<Reading, 'sql' | 'shopId'>;

/** What the shop's settings allow on each day. */
export async function plansOf(scope: Narrow, shop: Shop, dates: readonly string[]): Promise<Map<string, DayPlan>> {
  const [hours, people] = await Promise.all([openHours(scope, [...dates]), technicians(scope)]);
  const minutes = people.map((each) => each.dailyMinutes);
  return new Map(dates.map((date) => [date, planDay(hours.get(date) ?? [], shop.rules, minutes)]));
}

type Wanted = { readonly shopId: string; readonly dates: readonly string[] };
const takenOfDays = statement(({ shopId, dates }: Wanted) =>
  tenant
    .selectFrom('capacity_day')
    .select(['date', 'minutes', 'taken'])
    .where('shop_id', '=', shopId)
    .where('date', '=', raw<string>`any(${dates}::date[])`),
);
const takenOfSlots = statement(({ shopId, dates }: Wanted) =>
  tenant
    .selectFrom('capacity_slot')
    .select(['date', 'time', 'places', 'taken'])
    .where('shop_id', '=', shopId)
    .where('date', '=', raw<string>`any(${dates}::date[])`),
);

/** Plans and what is taken, for many days at once. */
export async function readDays(scope: Narrow, shop: Shop, dates: readonly string[]): Promise<Day[]> {
  if (dates.length === 0) return [];
  const { shopId } = scope;
  const [plans, days, slots] = await Promise.all([
    plansOf(scope, shop, dates),
    takenOfDays({ shopId, dates }),
    takenOfSlots({ shopId, dates }),
  ]);
  const takenDays = new Map(days.map((row) => [row.date, row]));
  const takenSlots = new Map(slots.map((row) => [`${row.date} ${row.time}`, row]));
  return dates.map((date) => {
    const plan = plans.get(date) ?? { times: [], places: 0, minutes: 0, longest: 0 };
    const day = takenDays.get(date);
    return {
      ...plan,
      date,
      minutesTotal: day?.minutes ?? plan.minutes,
      minutesTaken: day?.taken ?? 0,
      placesLeft: (time) => {
        const row = takenSlots.get(`${date} ${time}`);
        return row ? Math.max(0, row.places - row.taken) : plan.places;
      },
    };
  });
}
