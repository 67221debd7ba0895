import { today } from '@pitlane/contracts';
import { dayAt, dayBounds } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { freeToday, HERE, promisedBefore } from '../../work-orders/index.ts';
import { arrivalsOf } from '../arrivals.ts';
import { tilesOf } from '../tiles.ts';

export default answer(today.getToday, async (scope) => {
  const { now } = scope;
  const shop = await readShop(scope);
  const day = dayAt(new Date(now), shop.timeZone);
  const { end } = dayBounds(day, shop.timeZone);
  const [{ tiles, count }, promised, arrivals, free] = await Promise.all([
    tilesOf(scope, shop),
    promisedBefore(scope, shop, end.toISOString()),
    arrivalsOf(scope, day),
    freeToday(scope, shop),
  ]);
  return {
    date: day,
    carsInShop: HERE.reduce((sum, stage) => sum + count(stage), 0),
    technicians: free.length,
    minutesFree: free.reduce((sum, person) => sum + person.minutesFree, 0),
    tiles,
    ...promised,
    arrivals,
    free,
  };
});
