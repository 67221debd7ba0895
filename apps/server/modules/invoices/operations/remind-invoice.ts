import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { holdInvoice, shownStatus } from '../read-invoice.ts';
import { sendReminder } from '../remind.ts';
import { readRules } from '../rules.ts';

/** R-528 By hand the next level goes out at once. */
export default implement(invoices.remindInvoice, async (scope, { invoiceId }) => {
  const row = await holdInvoice(scope, invoiceId);
  const shop = await readShop(scope);
  if (row.status === 'draft' || row.status === 'void') refuse('not_posted');
  if (shownStatus(row, dayAt(scope.clock.now(), shop.timeZone)) !== 'overdue') refuse('not_overdue');
  const { rules } = await readRules(scope, shop);
  const level = row.reminder_level + 1;
  if (level > rules.reminderDays.length) refuse('already_done');
  await sendReminder(scope, row, level);
  return { level };
});
