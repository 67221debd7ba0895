import { dayAt } from '../../../kernel/calendar/zone.ts';
import { reaction, type Scope } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { plansOf } from '../capacity/read-days.ts';

/** Days already begun in the books follow new hours, rules and people; what is taken stays taken. */
async function rereadCapacity(scope: Scope): Promise<void> {
  const { sql, shopId } = scope;
  const shop = await readShop(scope);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  // Slots before days, as bookings take them: the other way round the two would wait for each other.
  await sql
    .selectFrom('capacity_slot')
    .select('time')
    .where('shop_id', '=', shopId)
    .where('date', '>=', today)
    .orderBy('date')
    .orderBy('time')
    .forUpdate()
    .execute();
  const days = await sql
    .selectFrom('capacity_day')
    .select(['date', 'taken'])
    .where('shop_id', '=', shopId)
    .where('date', '>=', today)
    .orderBy('date')
    .forUpdate()
    .execute();
  const plans = await plansOf(
    scope,
    shop,
    days.map((day) => day.date),
  );
  for (const { date } of days) {
    const plan = plans.get(date);
    if (!plan) continue;
    await sql
      .updateTable('capacity_day')
      .set((row) => ({ minutes: row.fn<number>('greatest', [row.ref('taken'), row.val(plan.minutes)]) }))
      .where('shop_id', '=', shopId)
      .where('date', '=', date)
      .execute();
    const slots = sql.updateTable('capacity_slot').where('shop_id', '=', shopId).where('date', '=', date);
    const open = plan.times.length ? [...plan.times] : [''];
    await slots
      .set((row) => ({ places: row.fn<number>('greatest', [row.ref('taken'), row.val(plan.places)]) }))
      .where('time', 'in', open)
      .execute();
    await slots
      .set((row) => ({ places: row.ref('taken') }))
      .where('time', 'not in', open)
      .execute();
  }
}

export default reaction(
  'bookings-reread-capacity',
  ['shop.hours_changed', 'shop.rules_changed', 'staff.joined', 'staff.changed', 'staff.suspended', 'staff.reinstated'],
  rereadCapacity,
);
