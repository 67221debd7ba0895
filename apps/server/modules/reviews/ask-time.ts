import { addDays, dayAt, instantToWall, wallToInstant } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import { openHours, readShop } from '../shops/index.ts';

const DAY_MS = 86_400_000;
const LOOKED_DAYS = 28;

/** R-600 The first moment the shop is open, not before `from`; `from` itself when it does not open within four weeks. */
export async function firstOpen(scope: Pick<Reading, 'sql' | 'shopId'>, from: Date): Promise<Date> {
  const { timeZone } = await readShop(scope);
  const today = dayAt(from, timeZone);
  const { time } = instantToWall(from, timeZone);
  const days = Array.from({ length: LOOKED_DAYS }, (_, ahead) => addDays(today, ahead));
  const hours = await openHours(scope, days);
  for (const date of days) {
    for (const { opens, closes } of hours.get(date) ?? []) {
      if (date === today && closes <= time) continue;
      return date === today && opens <= time ? from : wallToInstant(date, opens, timeZone);
    }
  }
  return from;
}

/** R-600 When a visit closed at this instant is asked about: a day later, while the shop is open. */
export const askAt = (scope: Pick<Reading, 'sql' | 'shopId'>, closedAt: string): Promise<Date> =>
  firstOpen(scope, new Date(Date.parse(closedAt) + DAY_MS));
