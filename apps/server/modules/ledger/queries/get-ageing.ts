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

/**
 * What stood open of each bill at the end of a day; a line that names no bill counts as not due. What is settled falls out
 * before names are looked up: of a long history that is nearly everything.
 */
function openAt({ sql, shopId }: Reading, day: string) {
  const open = sql
    .selectFrom('ledger_line')
    .select(['customer_id', 'invoice_id'])
    .select((eb) => eb.fn.sum<string>('shop_amount').as('open'))
    .where('shop_id', '=', shopId)
    .where('account', '=', 'receivable')
    .where('day', '<=', day)
    .groupBy(['customer_id', 'invoice_id'])
    .having((eb) => eb.fn.sum('shop_amount'), '<>', 0);
  return sql
    .selectFrom(open.as('l'))
    .innerJoin('customers__name as c', (join) => join.on('c.shop_id', '=', shopId).onRef('c.id', '=', 'l.customer_id'))
    .leftJoin('invoices__bill as b', (join) => join.on('b.shop_id', '=', shopId).onRef('b.id', '=', 'l.invoice_id'))
    .select(['l.customer_id', 'c.name', 'b.due_on', 'l.open'])
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
