import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { readShop } from '../../shops/index.ts';
import { myInvoiceRows, myRowView, visitsOf } from '../my-view.ts';

/** */
export default answer(invoices.listMyInvoices, async (scope, { cursor, limit }) => {
  const shop = await readShop(scope);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  const after = readCursor(cursor, 2);
  let rows = (await myInvoiceRows(scope)).where('i.posted_at', 'is not', null);
  if (after)
    rows = rows.where((row) =>
      row(row.refTuple('i.posted_at', 'i.public_id'), '<', row.tuple(String(after[0]), String(after[1]))),
    );
  const page = await rows
    .orderBy('i.posted_at', 'desc')
    .orderBy('i.public_id', 'desc')
    .limit(limit + 1)
    .execute();
  const visits = await visitsOf(scope, page);
  return pageOf(
    page,
    limit,
    (row) => myRowView(row, today, visits),
    (row) => [row.posted_at, row.public_id],
  );
});
