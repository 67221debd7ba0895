import { invoices } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { fixed } from '../../../kernel/database/values.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { readShop } from '../../shops/index.ts';
import { plateKey } from '../../vehicles/index.ts';
import { invoiceRows } from '../read-invoice.ts';
import { type ListInput, rowView } from '../view.ts';

type Rows = ReturnType<typeof invoiceRows>;

/** R-525 Overdue is read from the due day, so the list is right from the first minute of the day after. */
function withStatus(rows: Rows, status: ListInput['status'], today: string): Rows {
  if (status === undefined) return rows;
  if (status === 'overdue') return rows.where('i.status', 'in', ['posted', 'part_paid']).where('i.due_on', '<', today);
  const own = rows.where('i.status', '=', fixed(status));
  if (status !== 'posted' && status !== 'part_paid') return own;
  return own.where((row) => row.or([row('i.due_on', 'is', null), row('i.due_on', '>=', today)]));
}

/** Past so many hits it is quicker to go through the newest bills, where some are met at once. */
const FEW = 1000;

async function found({ sql }: Reading, rows: Rows, words: string): Promise<Rows> {
  const [term, plate] = [words.toLowerCase(), plateKey(words)];
  const answered = await raw<{
    ids: string[] | null;
  }>`select invoices__found(${term}::text, ${plate}::text, ${FEW}::int) as ids`.execute(sql);
  const ids = answered.rows[0]?.ids;
  if (ids) return rows.where(raw<boolean>`i.id = any(${ids}::uuid[])`);
  return rows.where((row) =>
    row.or([
      raw<boolean>`strpos(lower(i.number_text), ${term}::text) > 0`,
      raw<boolean>`strpos(lower(coalesce(i.buyer_name, c.name)), ${term}::text) > 0`,
      raw<boolean>`(${plate}::text <> '' and strpos(v.plate_key, ${plate}::text) > 0)`,
    ]),
  );
}

export default answer(invoices.listInvoices, async (scope, input) => {
  const shop = await readShop(scope);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  const after = readCursor(input.cursor, 1);
  let rows = withStatus(invoiceRows(scope), input.status, today);
  if (input.customerId) rows = rows.where('i.customer_id', '=', input.customerId);
  if (input.workOrderId) rows = rows.where('i.work_order_id', '=', input.workOrderId);
  if (input.search) rows = await found(scope, rows, input.search);
  if (after) rows = rows.where('i.id', '<', String(after[0]));
  const page = await rows
    .orderBy('i.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return pageOf(
    page,
    input.limit,
    (row) => rowView(row, today),
    (row) => [row.id],
  );
});
