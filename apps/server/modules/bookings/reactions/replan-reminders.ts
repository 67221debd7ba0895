import { reaction } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { remindAt } from '../remind-at.ts';
import { planReminder } from '../remind-visit.ts';

const FIELDS = ['reminderLead', 'reminderUnit'];

/**
 * Another lead time counts for every reminder that was not given yet. One that would have been due by now goes out at
 * once, unless the visit was agreed on nearer than that.
 */
export default reaction('bookings-replan-reminders', ['shop.rules_changed'], async (scope, event) => {
  if (!event.data.fields.some((field) => FIELDS.includes(field))) return;
  const { sql, shopId, clock } = scope;
  const now = clock.now();
  const shop = await readShop(scope);
  const visits = await sql
    .selectFrom('booking')
    .select(['id', 'starts_at', 'date', 'time', 'decided_at', 'reminded_for'])
    .where('shop_id', '=', shopId)
    .where('status', '=', 'accepted')
    .where('starts_at', '>', now.toISOString())
    .execute();
  for (const visit of visits) {
    if (visit.reminded_for === visit.starts_at) continue;
    const at = remindAt(visit, shop);
    if (at > now) await planReminder(scope, visit, at);
    else if (visit.decided_at && Date.parse(visit.decided_at) < at.getTime()) await planReminder(scope, visit);
  }
});
