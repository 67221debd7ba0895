import type { workOrders } from '@pitlane/contracts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { moveBetween } from '../../kernel/lifecycle.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type Facts, factsOf, whyNot } from './guards.ts';
import { lifecycle, stampOf } from './lifecycle.ts';
import { holdVisit, type Visit } from './visit.ts';

type Stage = workOrders.Stage;
export type MoveOptions = {
  /** The version the mover saw; another one is refused as changed_meanwhile. */
  readonly version?: number | undefined;
  /** The operation that makes the move, where the lifecycle reserves it. */
  readonly through?: string;
};

/** Reads what the guards look at. */
export async function readFacts({ sql, shopId }: Reading, workOrderId: string): Promise<Facts> {
  const jobs = await sql
    .selectFrom('job')
    .select(['status', 'decision', 'booked'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('removed_at', 'is', null)
    .execute();
  return factsOf(jobs);
}

/** True when the lifecycle and its guards let this work order move to `to` now. */
export async function mayMove(scope: Reading, visit: Pick<Visit, 'id' | 'stage'>, to: Stage): Promise<boolean> {
  return whyNot(visit.stage, to, await readFacts(scope, visit.id)) === null;
}

/**
 * Moves a work order by its lifecycle and records it. Refuses not_found, changed_meanwhile, move_not_allowed (also a
 * missing reason), not_approved, jobs_unfinished.
 */
export async function moveStage(
  scope: Scope,
  workOrderId: string,
  to: Stage,
  reason = '',
  options: MoveOptions = {},
): Promise<{ stage: Stage; version: number }> {
  const visit = await holdVisit(scope, workOrderId);
  if (options.version !== undefined && options.version !== visit.version) refuse('changed_meanwhile', 'version');
  const blocked = whyNot(visit.stage, to, await readFacts(scope, workOrderId), options.through ?? null);
  if (blocked) refuse(blocked.code, 'to', blocked.why);
  const move = moveBetween(lifecycle, visit.stage, to);
  if (move?.reason && !reason) refuse('move_not_allowed', 'reason', 'workOrders.why.reason');
  if (to === 'arrived' && visit.stage !== 'inspecting') await tellArrival(scope, visit);
  return setStage(scope, visit, to, reason);
}

/** R-254 A visit has one arrival: a car that was sent back to the plan and comes again is not told of twice. */
async function tellArrival({ sql, shopId, now, record }: Scope, visit: Visit): Promise<void> {
  const first = await sql
    .updateTable('work_order')
    .set({ checked_in_at: now })
    .where('shop_id', '=', shopId)
    .where('id', '=', visit.id)
    .where('checked_in_at', 'is', null)
    .executeTakeFirst();
  if (first.numUpdatedRows > 0n) record('vehicle.arrived', visit.refs, { number: visit.number, odometerKm: null });
}

/** Writes the stage of a held visit, stamps the lane and records the move; the caller has checked that it may be made. */
export async function setStage(
  scope: Scope,
  visit: Visit,
  to: Stage,
  reason: string,
): Promise<{ stage: Stage; version: number }> {
  const { sql, shopId, now, record } = scope;
  const stamp = to in stampOf ? stampOf[to as keyof typeof stampOf] : null;
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({
      stage: to,
      stage_since: now,
      changed_at: now,
      version: column('version', '+', 1),
      ...(to === 'requested' || to === 'cancelled' ? {} : { quote: false }),
      ...(stamp ? { [stamp]: column.fn.coalesce(stamp, column.cast<string>(column.val(now), 'timestamptz')) } : {}),
      ...(visit.stage === 'ready' && to !== 'closed'
        ? { handed_over_at: null, handed_over_to: null, handed_over_by: null }
        : {}),
      ...(to === 'quality_check' ? { quality_state: 'waiting' as const } : {}),
      ...(['approved', 'in_progress'].includes(to)
        ? { inspected_at: column.fn.coalesce('inspected_at', column.cast<string>(column.val(now), 'timestamptz')) }
        : {}),
      ...(to === 'in_progress' && visit.stage === 'quality_check' ? { quality_state: 'rejected' as const } : {}),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', visit.id)
    .returning(['version'])
    .executeTakeFirstOrThrow();
  if (to === 'ready') record('workOrder.ready', visit.refs, { number: visit.number });
  else if (to === 'closed') record('workOrder.closed', visit.refs, { number: visit.number });
  else if (to === 'cancelled') record('workOrder.cancelled', visit.refs, { reason });
  else record('workOrder.moved', visit.refs, { from: visit.stage, to, reason });
  return { stage: to, version: row.version };
}
