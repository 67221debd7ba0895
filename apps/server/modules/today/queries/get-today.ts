import { today } from '@pitlane/contracts';
import { dayAt, dayBounds } from '../../../kernel/calendar/zone.ts';
import { fixed } from '../../../kernel/database/values.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { cardRows, cardsOf, freeToday } from '../../work-orders/index.ts';
import { arrivalsOf } from '../arrivals.ts';
import { tilesOf } from '../tiles.ts';

const HERE = [
  'arrived',
  'inspecting',
  'awaiting_approval',
  'approved',
  'in_progress',
  'waiting_parts',
  'waiting_customer',
  'quality_check',
  'ready',
] as const;

export default answer(today.getToday, async (scope) => {
  const { now } = scope;
  const shop = await readShop(scope);
  const day = dayAt(new Date(now), shop.timeZone);
  const { end } = dayBounds(day, shop.timeZone);
  const [{ tiles, count }, promised, arrivals, free] = await Promise.all([
    tilesOf(scope, shop),
    cardRows(scope)
      .where('w.is_open', '=', fixed(true))
      .where('w.stage', 'in', HERE)
      .where('w.promised_at', '<', end.toISOString())
      .orderBy('w.promised_at')
      .limit(30)
      .execute(),
    arrivalsOf(scope, day),
    freeToday(scope, shop),
  ]);
  return {
    date: day,
    carsInShop: HERE.reduce((sum, stage) => sum + count(stage), 0),
    technicians: free.length,
    minutesFree: free.reduce((sum, person) => sum + person.minutesFree, 0),
    tiles,
    promises: await cardsOf(scope, promised, shop),
    arrivals,
    free,
  };
});
