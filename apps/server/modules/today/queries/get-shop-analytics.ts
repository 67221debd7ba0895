import type { OutputOf } from '@pitlane/contracts';
import { today } from '@pitlane/contracts';
import { addDays, dayAt, dayBounds } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { type DayFigures, figuresOf } from '../figures.ts';
import { localeOf, monthText } from '../words.ts';

type Analytics = OutputOf<typeof today.getShopAnalytics>;
type Kpi = Analytics['kpis'][number];
type Sum = (days: readonly DayFigures[]) => number;

const sum =
  (of: (day: DayFigures) => number): Sum =>
  (days) =>
    days.reduce((total, day) => total + of(day), 0);
/** A quotient of two sums over the same days; nothing to divide by is nothing. */
const ratio =
  (part: Sum, whole: Sum): Sum =>
  (days) => {
    const of = whole(days);
    return of === 0 ? 0 : part(days) / of;
  };

/** R-292 Fourteen days stand behind each figure; the figure is of the last seven, compared with the seven before. */
function kpi(key: string, unit: Kpi['unit'], days: readonly DayFigures[], value: Sum): Kpi {
  const rounded = (part: readonly DayFigures[]) => Math.round(value(part) * (unit === 'percent' ? 100 : 1));
  return {
    key,
    unit,
    value: rounded(days.slice(-7)),
    before: rounded(days.slice(0, 7)),
    spark: days.map((day) => rounded([day])),
  };
}

/** Approved work of a month added up day by day, with the month before beside it; days still to come are left out. */
function monthOf(days: readonly DayFigures[], day: string): Analytics['month']['days'] {
  const month = day.slice(0, 7);
  const before = addDays(`${month}-01`, -1).slice(0, 7);
  const upTo = (prefix: string, date: number) =>
    days
      .filter((each) => each.day.startsWith(prefix) && Number(each.day.slice(8)) <= date)
      .reduce((total, each) => total + each.approvedTotal, 0);
  return Array.from({ length: Number(day.slice(8)) }, (_, index) => ({
    day: index + 1,
    total: upTo(month, index + 1),
    before: upTo(before, index + 1),
  }));
}

export default answer(today.getShopAnalytics, async (scope) => {
  const shop = await readShop(scope);
  const day = dayAt(new Date(scope.now), shop.timeZone);
  const monthBefore = `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const days = await figuresOf(
    scope,
    {
      from: monthBefore,
      until: day,
      start: dayBounds(monthBefore, shop.timeZone).start.toISOString(),
      end: dayBounds(day, shop.timeZone).end.toISOString(),
    },
    shop.timeZone,
  );
  const last = days.slice(-14);
  return {
    currency: shop.currency,
    kpis: [
      kpi(
        'cars',
        'count',
        last,
        sum((each) => each.cars),
      ),
      kpi(
        'average',
        'money',
        last,
        ratio(
          sum((each) => each.closedTotal),
          sum((each) => each.closed),
        ),
      ),
      kpi(
        'approval',
        'percent',
        last,
        ratio(
          sum((each) => each.approved),
          sum((each) => each.decided),
        ),
      ),
      kpi(
        'hours',
        'minutes',
        last,
        sum((each) => each.minutes),
      ),
      kpi(
        'approved',
        'money',
        last,
        sum((each) => each.approvedTotal),
      ),
    ],
    month: { label: monthText(localeOf(shop.locale), day), days: monthOf(days, day) },
  };
});
