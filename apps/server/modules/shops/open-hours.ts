import { sql as raw } from 'kysely';
import { weekday } from '../../kernel/calendar/zone.ts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
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

const weekly = statement(({ shopId }: { readonly shopId: string }) =>
  tenant
    .selectFrom('shop_opening')
    .select(['weekday', 'opens', 'closes'])
    .where('shop_id', '=', shopId)
    .orderBy('weekday')
    .orderBy('opens'),
);
const closures = statement(({ shopId, dates }: { readonly shopId: string; readonly dates: readonly string[] }) =>
  tenant
    .selectFrom('shop_closure')
    .select(['date', 'opens', 'closes'])
    .where('shop_id', '=', shopId)
    .where('date', '=', raw<string>`any(${dates}::date[])`),
);

/** Open hours (wall time of the shop) of each day, closures applied, earliest first. A closed day has an empty list. */
export async function openHours(
  scope: Pick<Reading, 'sql' | 'shopId'>,
  dates: readonly string[],
): Promise<Map<string, OpenSpan[]>> {
  if (dates.length === 0) return new Map();
  const [week, exceptions] = await Promise.all([
    weekly({ shopId: scope.shopId }),
    closures({ shopId: scope.shopId, dates }),
  ]);
  return new Map(dates.map((date) => [date, hoursOn(date, week, exceptions)]));
}
