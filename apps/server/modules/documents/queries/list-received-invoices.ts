import { documents } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';

export default answer(documents.listReceivedInvoices, async ({ sql, shopId }, { cursor, limit }) => {
  const [after] = readCursor(cursor, 1) ?? [];
  const rows = await sql
    .selectFrom('received_invoice')
    .select(['id', 'number', 'supplier', 'issued_on as issuedOn', 'due_on as dueOn', 'currency', 'total', 'at'])
    .where('shop_id', '=', shopId)
    .$if(after !== undefined, (query) => query.where('id', '<', String(after)))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => [id],
  );
});
