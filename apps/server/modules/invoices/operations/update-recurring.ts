import { invoices } from '@pitlane/contracts';
import { addDays, dayAt } from '../../../kernel/calendar/zone.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { carOf } from '../car-of.ts';
import { groundFor } from '../make-draft.ts';
import { totalOfLines } from '../recurring.ts';
import { latestOf, nextOf } from '../rhythm.ts';

async function lastPeriod({ sql, shopId }: Scope, recurringId: string): Promise<string | null> {
  const row = await sql
    .selectFrom('invoice')
    .select((eb) => eb.fn.max('period').as('last'))
    .where('shop_id', '=', shopId)
    .where('recurring_id', '=', recurringId)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** R-529 A changed rhythm goes on after the last period that was billed; rested, it bills nothing and later goes on from then. */
export default implement(invoices.updateRecurring, async (scope, input) => {
  const { sql, shopId } = scope;
  const row = found(
    await sql
      .selectFrom('invoice_recurring')
      .select(['id', 'customer_id', 'currency', 'prices_include_tax', 'active', 'next_on', 'version'])
      .where('shop_id', '=', shopId)
      .where('id', '=', input.recurringId)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (row.version !== input.version) refuse('changed_meanwhile', 'version');
  const own = { currency: row.currency, pricesIncludeTax: row.prices_include_tax };
  const ground = await groundFor(scope, row.customer_id, own);
  await carOf(scope, input.vehicleId);
  totalOfLines(input.lines, ground.price);
  const today = dayAt(scope.clock.now(), ground.shop.timeZone);
  const missed = row.active && row.next_on !== null && row.next_on < today ? row.next_on : today;
  const last = await lastPeriod(scope, row.id);
  const nextOn = nextOf(input, latestOf(input.startsOn, missed, last && addDays(last, 1)));
  const version = row.version + 1;
  await sql
    .updateTable('invoice_recurring')
    .set({
      vehicle_id: input.vehicleId,
      name: input.name,
      rrule: input.rrule,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      next_on: nextOn,
      lines: JSON.stringify(input.lines),
      post_and_send: input.postAndSend,
      active: input.active,
      version,
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', row.id)
    .execute();
  scope.record('recurring.changed', { customer: row.customer_id }, { name: input.name });
  return { id: row.id, nextOn, version };
});
