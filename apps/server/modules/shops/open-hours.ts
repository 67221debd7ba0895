import { weekday } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';

export type OpenSpan = { readonly opens: string; readonly closes: string };
type Exception = { readonly date: string; readonly opens: string | null; readonly closes: string | null };
type Weekly = OpenSpan & { readonly weekday: number };

/** The open hours of one day: an exception replaces the week's hours, all day closed when it has none. */
export function hoursOn(date: string, week: readonly Weekly[], exceptions: readonly Exception[]): OpenSpan[] {
  const exception = exceptions.find((each) => each.date === date);
  if (exception) {
    const { opens, closes } = exception;
    return opens !== null && closes !== null ? [{ opens, closes }] : [];
  }
  const day = weekday(date);
  return week.filter((each) => each.weekday === day).map(({ opens, closes }) => ({ opens, closes }));
}

/** Open hours (wall time of the shop) of each day, closures applied, earliest first. A closed day has an empty list. */
export async function openHours(
  scope: Pick<Reading, 'sql' | 'shopId'>,
  dates: readonly string[],
): Promise<Map<string, OpenSpan[]>> {
  if (dates.length === 0) return new Map();
  const [week, exceptions] = await Promise.all([
    scope.sql
      .selectFrom('shop_opening')
      .select(['weekday', 'opens', 'closes'])
      .where('shop_id', '=', scope.shopId)
      .orderBy('weekday')
      .orderBy('opens')
      .execute(),
    scope.sql
      .selectFrom('shop_closure')
      .select(['date', 'opens', 'closes'])
      .where('shop_id', '=', scope.shopId)
      .where('date', 'in', [...dates])
      .execute(),
  ]);
  return new Map(dates.map((date) => [date, hoursOn(date, week, exceptions)]));
}
