import type { Scope } from '../../kernel/implement.ts';
import { roundHalfUp } from '../../kernel/money.ts';
import { readShop } from '../shops/index.ts';
import { priceLines } from './price.ts';
import type { Visit } from './visit.ts';

export type CostedJob = {
  readonly total: number;
  readonly agreed_total: number | null;
  readonly estimated_minutes: number;
  readonly actual_minutes: number;
};

/** Minutes beyond the estimate, one job at a time: a quick job does not pay for a slow one. */
export const extraMinutes = (jobs: readonly CostedJob[]): number =>
  jobs.reduce((sum, job) => sum + Math.max(0, job.actual_minutes - job.estimated_minutes), 0);

/** R-252 Above means more than a fifth above: at exactly 120 % nobody is alarmed. Minor units; exact. */
export const isOver = (actual: number, estimate: number): boolean =>
  estimate > 0 && BigInt(actual) * 100n > BigInt(estimate) * 120n;

/**
 * R-252 When the jobs the customer agreed to now cost more than 120 % of what was agreed (today's prices, plus the time
 * beyond the estimate at the shop's hourly rate), the shop is told once.
 */
export async function tellWhenOver(scope: Scope, visit: Visit): Promise<void> {
  const { sql, shopId, record } = scope;
  const jobs = await sql
    .selectFrom('job')
    .select(['total', 'agreed_total', 'estimated_minutes', 'actual_minutes'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', visit.id)
    .where('removed_at', 'is', null)
    .where('decision', '<>', 'declined')
    .where('agreed_total', 'is not', null)
    .execute();
  if (jobs.length === 0) return;
  const estimate = jobs.reduce((sum, job) => sum + (job.agreed_total ?? 0), 0);
  const shop = await readShop(scope);
  const hours = Number(roundHalfUp(BigInt(extraMinutes(jobs)) * 1000n, 60n));
  const extra = priceLines(
    [{ kind: 'labour', description: '', partNumber: null, quantity: hours, unitPrice: shop.rules.labourRate }],
    shop,
  );
  const actual = jobs.reduce((sum, job) => sum + job.total, 0) + extra.total;
  if (!isOver(actual, estimate)) return;
  const told = await sql
    .updateTable('work_order')
    .set({ over_estimate_told: true })
    .where('shop_id', '=', shopId)
    .where('id', '=', visit.id)
    .where('over_estimate_told', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (!told) return;
  const percent = Number((BigInt(actual) * 100n) / BigInt(estimate)) - 100;
  record('workOrder.over_estimate', visit.refs, { actual, estimate, percent });
}
