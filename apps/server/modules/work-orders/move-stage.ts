import type { workOrders } from '@pitlane/contracts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { moveBetween } from '../../kernel/lifecycle.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { type Facts, factsOf, whyNot } from './guards.ts';
import { jobMarks } from './jobs-of.ts';
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
export async function readFacts(scope: Reading, workOrderId: string): Promise<Facts> {
  return factsOf(await jobMarks(scope, workOrderId));
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

type Placed = { readonly shopId: string; readonly id: string; readonly now: string };
type Entering = ReturnType<typeof entering>;
const entries = new Map<string, Entering>();

/** The statement of a move: what it writes depends on these two stages alone. */
function entering(from: Stage, to: Stage) {
  const stamp = to in stampOf ? stampOf[to as keyof typeof stampOf] : null;
  return statement(({ shopId, id, now }: Placed) =>
    tenant
      .updateTable('work_order')
      .set((column) => {
        const first = (name: 'inspected_at' | NonNullable<typeof stamp>) =>
          column.fn.coalesce(name, column.cast<string>(column.val(now), 'timestamptz'));
        return {
          stage: to,
          stage_since: now,
          changed_at: now,
          version: column('version', '+', 1),
          ...(to === 'requested' || to === 'cancelled' ? {} : { quote: false }),
          ...(stamp ? { [stamp]: first(stamp) } : {}),
          ...(from === 'ready' && to !== 'closed'
            ? { handed_over_at: null, handed_over_to: null, handed_over_by: null }
            : {}),
          ...(to === 'quality_check' ? { quality_state: 'waiting' as const } : {}),
          ...(['approved', 'in_progress'].includes(to) ? { inspected_at: first('inspected_at') } : {}),
          ...(to === 'in_progress' && from === 'quality_check' ? { quality_state: 'rejected' as const } : {}),
        };
      })
      .where('shop_id', '=', shopId)
      .where('id', '=', id)
      .returning(['version']),
  );
}

function enter(from: Stage, to: Stage): Entering {
  const known = entries.get(`${from} ${to}`);
  if (known) return known;
  const made = entering(from, to);
  entries.set(`${from} ${to}`, made);
  return made;
}

/** Writes the stage of a held visit, stamps the lane and records the move; the caller has checked that it may be made. */
export async function setStage(
  scope: Scope,
  visit: Visit,
  to: Stage,
  reason: string,
): Promise<{ stage: Stage; version: number }> {
  const { shopId, now, record } = scope;
  const [row] = await enter(visit.stage, to)({ shopId, id: visit.id, now });
  const { version } = found(row);
  if (to === 'ready') record('workOrder.ready', visit.refs, { number: visit.number });
  else if (to === 'closed') record('workOrder.closed', visit.refs, { number: visit.number });
  else if (to === 'cancelled') record('workOrder.cancelled', visit.refs, { reason });
  else record('workOrder.moved', visit.refs, { from: visit.stage, to, reason });
  return { stage: to, version };
}
