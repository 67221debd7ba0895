import type { invoiceShapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { addDays, dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import type { DocumentTerms } from './document.ts';
import { documentOf } from './document.ts';
import { groundFor, makeDraft } from './make-draft.ts';
import { postDraft } from './post.ts';
import { applyRules, type LineInput, type PriceTerms } from './price-rules.ts';
import { readInvoice, refsOfInvoice } from './read-invoice.ts';
import { nextOf } from './rhythm.ts';
import { sendBill } from './send.ts';

export type RecurringLine = z.output<typeof invoiceShapes.recurringLine>;
export const inputsOf = (lines: readonly RecurringLine[]): LineInput[] =>
  lines.map((line) => ({ ...line, jobId: null, unitCost: null, priceBy: null }));

/** What each bill of a rhythm comes to. Refuses amount_too_large. */
export const totalOfLines = (lines: readonly RecurringLine[], price: PriceTerms & DocumentTerms): number =>
  documentOf(applyRules(inputsOf(lines), { ...price, surcharges: false }), price).total;

async function holdDue({ sql, shopId }: Scope, id: string, today: string) {
  return sql
    .selectFrom('invoice_recurring')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .where('active', '=', true)
    .where('next_on', '<=', today)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * R-529 Makes the bill of the period that is due, once (the database knows each rhythm's periods), and moves on to the
 * next one. Answers true while another may be due.
 */
export async function billPeriod(scope: Scope, recurringId: string): Promise<boolean> {
  const shop = await readShop(scope);
  const row = await holdDue(scope, recurringId, dayAt(scope.clock.now(), shop.timeZone));
  if (!row || row.next_on === null) return false;
  const period = row.next_on;
  const rhythm = { rrule: row.rrule, startsOn: row.starts_on, endsOn: row.ends_on };
  await scope.sql
    .updateTable('invoice_recurring')
    .set({ next_on: nextOf(rhythm, addDays(period, 1)) })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  if (await wasBilled(scope, row.id, period)) {
    scope.record('recurring.changed', { customer: row.customer_id }, { name: row.name });
    return true;
  }
  const own = { currency: row.currency, pricesIncludeTax: row.prices_include_tax };
  const ground = await groundFor(scope, row.customer_id, own);
  const { id, document } = await makeDraft(scope, ground, {
    kind: 'invoice',
    vehicleId: row.vehicle_id,
    recurring: { id: row.id, period },
    note: `${row.name} · ${period}`,
    lines: applyRules(inputsOf(row.lines), { ...ground.price, surcharges: false }),
  });
  const draft = await readInvoice(scope, id);
  scope.record('invoice.drafted', refsOfInvoice(draft), { total: document.total, currency: row.currency });
  if (!row.post_and_send) return true;
  await postDraft(scope, draft);
  if (ground.buyer.email) await sendBill(scope, await readInvoice(scope, id), '');
  return true;
}

async function wasBilled({ sql, shopId }: Reading, recurringId: string, period: string): Promise<boolean> {
  const row = await sql
    .selectFrom('invoice')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('recurring_id', '=', recurringId)
    .where('period', '=', period)
    .executeTakeFirst();
  return row !== undefined;
}
