import type { Scope } from '../../kernel/implement.ts';
import { billOf } from './bill-of.ts';
import { setStage } from './move-stage.ts';
import type { Visit } from './visit.ts';

/**
 * R-276 Closes a held visit that is ready, once the car is back with its driver and nothing is left to pay. Answers the new
 * version, or null when it stays.
 */
export async function endVisit(scope: Scope, visit: Visit): Promise<number | null> {
  if (visit.stage !== 'ready') return null;
  const row = await scope.sql
    .selectFrom('work_order')
    .select('handed_over_at')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', visit.id)
    .executeTakeFirst();
  if (!row?.handed_over_at) return null;
  const bill = await billOf(scope, visit.id);
  if (bill && !bill.paid) return null;
  return (await setStage(scope, visit, 'closed', '')).version;
}
