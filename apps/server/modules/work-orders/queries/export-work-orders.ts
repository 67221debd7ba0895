import { workOrders } from '@pitlane/contracts';
import { instantToWall } from '../../../kernel/calendar/zone.ts';
import { anyOf } from '../../../kernel/database/values.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { toDecimal } from '../../../kernel/money-text.ts';
import { readShop } from '../../shops/index.ts';
import { carOf } from '../cards.ts';
import { filtered } from '../filter.ts';
import { localeOf, stageText } from '../words.ts';

/** More rows than anybody opens in a spreadsheet; a longer stretch is exported in parts by date. */
const MOST = 20_000;

async function sumsOf({ sql, shopId }: Reading, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { jobs: number; approved: number; total: number }>();
  const rows = await sql
    .selectFrom('job')
    .select((row) => ['work_order_id', row.fn.countAll<number>().as('jobs'), row.fn.sum<number>('total').as('total')])
    .select((row) =>
      row.fn.coalesce(row.fn.sum<number>('total').filterWhere('decision', '=', 'approved'), row.val(0)).as('approved'),
    )
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', anyOf(ids))
    .where('removed_at', 'is', null)
    .groupBy('work_order_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.work_order_id,
      { jobs: Number(row.jobs), approved: Number(row.approved), total: Number(row.total) },
    ]),
  );
}

export default answer(workOrders.exportWorkOrders, async (scope, filter) => {
  const { currency, timeZone, locale } = await readShop(scope);
  const rows = await (await filtered(scope, filter))
    .select(['w.opened_at', 'w.closed_at'])
    .orderBy('w.id', 'desc')
    .limit(MOST)
    .execute();
  const sums = await sumsOf(
    scope,
    rows.map((row) => row.id),
  );
  const wall = (at: string | null) => {
    if (!at) return '';
    const { date, time } = instantToWall(new Date(at), timeZone);
    return `${date} ${time}`;
  };
  return rows.map((row) => {
    const car = carOf(row);
    const sum = sums.get(row.id) ?? { jobs: 0, approved: 0, total: 0 };
    return {
      number: row.number,
      plate: car.plate,
      vehicle: [car.make, car.model, car.year].filter(Boolean).join(' '),
      customer: row.customer ?? '',
      stage: stageText(localeOf(locale), row.stage),
      opened: wall(row.opened_at),
      promised: wall(row.promised_at),
      closed: wall(row.closed_at),
      jobs: sum.jobs,
      approved: toDecimal(sum.approved, currency),
      total: toDecimal(sum.total, currency),
      currency,
    };
  });
});
