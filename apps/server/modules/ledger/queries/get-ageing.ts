import { ledger } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { booksOf } from '../today.ts';

type Age = 'current' | 'to30' | 'to60' | 'to90' | 'older';
type Ages = Record<Age | 'total', number>;
const none = (): Ages => ({ current: 0, to30: 0, to60: 0, to90: 0, older: 0, total: 0 });
const DAY_MS = 86_400_000;

/** R-506 Days overdue at the end of `day`: not due yet is current, then 1-30, 31-60, 61-90 and beyond. */
export function ageOf(dueOn: string | null, day: string): Age {
  const late = dueOn === null ? 0 : Math.round((Date.parse(day) - Date.parse(dueOn)) / DAY_MS);
  if (late <= 0) return 'current';
  if (late <= 30) return 'to30';
  if (late <= 60) return 'to60';
  return late <= 90 ? 'to90' : 'older';
}

/** What stood open of each bill at the end of a day; a line that names no bill counts as not due. */
function openAt({ sql, shopId }: Reading, day: string) {
  return sql
    .selectFrom('ledger_line as l')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'l.shop_id').onRef('c.id', '=', 'l.customer_id'),
    )
    .leftJoin('invoices__bill as b', (join) =>
      join.onRef('b.shop_id', '=', 'l.shop_id').onRef('b.id', '=', 'l.invoice_id'),
    )
    .select(['l.customer_id', 'c.name', 'b.due_on'])
    .select((eb) => eb.fn.sum<string>('l.shop_amount').as('open'))
    .where('l.shop_id', '=', shopId)
    .where('l.account', '=', 'receivable')
    .where('l.day', '<=', day)
    .groupBy(['l.customer_id', 'c.name', 'l.invoice_id', 'b.due_on'])
    .execute();
}

export default answer(ledger.getAgeing, async (scope, input) => {
  const { currency, today } = await booksOf(scope);
  const day = input.day ?? today;
  const customers = new Map<string, Ages & { customerId: string; customer: string }>();
  const total = none();
  for (const row of await openAt(scope, day)) {
    const open = Number(row.open);
    const customerId = row.customer_id ?? '';
    if (open === 0) continue;
    const ages = customers.get(customerId) ?? { customerId, customer: row.name ?? '', ...none() };
    for (const sums of [ages, total]) {
      sums[ageOf(row.due_on, day)] += open;
      sums.total += open;
    }
    customers.set(customerId, ages);
  }
  const byName = [...customers.values()].sort((a, b) => b.total - a.total || a.customer.localeCompare(b.customer));
  return { day, currency, customers: byName, total };
});
