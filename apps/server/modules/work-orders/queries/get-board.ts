import { workOrders } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { dayAt, dayBounds } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { cardsOf } from '../cards.ts';
import { expectedToday } from '../expected.ts';
import { filtered } from '../filter.ts';
import { freeToday } from '../free-minutes.ts';
import { stagesOf } from '../lane.ts';

/** More cars than stand in any shop; a board beyond that is a table. */
const MOST = 400;

export default answer(workOrders.getBoard, async (scope, { technicianId, flag }) => {
  let query = (await filtered(scope, { open: true, technicianId, late: flag === 'late' || undefined }))
    .where('w.stage', 'in', workOrders.laneMarks.flatMap(stagesOf))
    .orderBy(raw`w.promised_at nulls last`)
    .orderBy('w.id')
    .limit(MOST);
  if (flag === 'out_of_service') query = query.where('w.out_of_service', '=', true);
  if (flag === 'waiting') query = query.where('w.waiting', '=', true);
  if (flag === 'due_today') {
    const { timeZone } = await readShop(scope);
    const { end } = dayBounds(dayAt(new Date(scope.now), timeZone), timeZone);
    query = query.where('w.promised_at', '<', end.toISOString());
  }
  const [rows, expected, technicians] = await Promise.all([query.execute(), expectedToday(scope), freeToday(scope)]);
  const cards = await cardsOf(scope, rows);
  const columns = workOrders.laneMarks.map((mark) => {
    const own = cards.filter((card) => card.mark === mark);
    return { mark, stages: stagesOf(mark), limit: null, count: own.length, cards: own };
  });
  return { columns, expected, technicians };
});
