import { addDays, dayAt } from '../../kernel/calendar/zone.ts';
import type { Scope } from '../../kernel/implement.ts';
import { billingOf } from '../customers/index.ts';
import { readShop } from '../shops/index.ts';
import { holdInvoice, type InvoiceRow, openAmount, refsOfInvoice, shownStatus } from './read-invoice.ts';
import { readRules } from './rules.ts';

/** R-528 How many reminders are due by a day: one for each day of the shop's list that has come. */
export const levelDue = (dueOn: string, reminderDays: readonly number[], today: string): number =>
  reminderDays.filter((days) => addDays(dueOn, days) <= today).length;

const told = (row: InvoiceRow) => ({
  number: row.number_text ?? '',
  total: row.total,
  currency: row.currency,
  open: openAmount(row),
  dueOn: row.due_on ?? '',
});

/** R-528 Writes down a reminder of this level and has it sent. The row must be held. */
export async function sendReminder(scope: Scope, row: InvoiceRow, level: number): Promise<void> {
  await scope.sql
    .updateTable('invoice')
    .set({ reminder_level: level, reminded_at: scope.now })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  scope.record('invoice.reminded', refsOfInvoice(row), { ...told(row), level });
}

/**
 * R-525 R-528 What a look at one bill does: the shop's people are told once that it is overdue, and the customer gets the
 * newest reminder that is due, each level at most once. Somebody without an address is not reminded.
 */
export async function lookAtBill(scope: Scope, invoiceId: string): Promise<void> {
  const row = await holdInvoice(scope, invoiceId);
  const shop = await readShop(scope);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  if (shownStatus(row, today) !== 'overdue' || row.due_on === null) return;
  if (row.overdue_noted_on === null) {
    await scope.sql
      .updateTable('invoice')
      .set({ overdue_noted_on: today })
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', row.id)
      .execute();
    scope.record('invoice.overdue', refsOfInvoice(row), told(row));
  }
  const { rules } = await readRules(scope, shop);
  const level = levelDue(row.due_on, rules.reminderDays, today);
  if (level <= row.reminder_level || !(await billingOf(scope, row.customer_id)).email) return;
  await sendReminder(scope, row, level);
}
