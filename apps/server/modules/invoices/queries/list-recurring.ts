import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { lineTotal } from '../../../kernel/money.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { documentOf } from '../document.ts';
import type { RecurringLine } from '../recurring.ts';

/** What a rhythm's bill comes to before the customer's exemption, as its lines say. */
const totalOfRow = (lines: readonly RecurringLine[], currency: string, pricesIncludeTax: boolean): number =>
  documentOf(
    lines.map((line) => {
      const amount = lineTotal(line.quantity, line.unitPrice);
      return {
        ...line,
        jobId: null,
        jobTitle: null,
        amount: line.kind === 'discount' ? 0 - Math.abs(amount) : amount,
        cost: null,
        rule: null,
      };
    }),
    { currency, pricesIncludeTax },
  ).total;

export default answer(invoices.listRecurring, async ({ sql, shopId }, { customerId, cursor, limit }) => {
  const after = readCursor(cursor, 1);
  const rows = await sql
    .selectFrom('invoice_recurring as r')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'r.shop_id').onRef('c.id', '=', 'r.customer_id'),
    )
    .leftJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'r.shop_id').onRef('v.id', '=', 'r.vehicle_id'),
    )
    .selectAll('r')
    .select(['c.name as customer', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('r.shop_id', '=', shopId)
    .$if(customerId !== undefined, (query) => query.where('r.customer_id', '=', customerId ?? ''))
    .$if(after !== null, (query) => query.where('r.id', '<', String(after?.[0])))
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      customerId: row.customer_id,
      customer: row.customer ?? '',
      vehicleId: row.vehicle_id,
      vehicle:
        row.plate === null
          ? null
          : { plate: row.plate, plateRegion: row.plate_region, make: row.make, model: row.model, year: row.year },
      name: row.name,
      rrule: row.rrule,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      nextOn: row.active ? row.next_on : null,
      currency: row.currency,
      lines: row.lines,
      total: totalOfRow(row.lines, row.currency, row.prices_include_tax),
      postAndSend: row.post_and_send,
      active: row.active,
      version: row.version,
    }),
    (row) => [row.id],
  );
});
