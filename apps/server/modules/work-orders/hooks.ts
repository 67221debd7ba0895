import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Collection } from '../../schema/json.ts';
import { type Facts, whyNot } from './guards.ts';
import { moveStage, readFacts, setStage } from './move-stage.ts';
import { holdVisit, type Visit } from './visit.ts';

const BEFORE_WORK = new Set(['arrived', 'inspecting', 'approved', 'awaiting_approval']);

/** An inspection began: an arrived car is now being inspected. In any other stage nothing moves. */
export async function inspectionStarted(scope: Scope, workOrderId: string): Promise<void> {
  const visit = await holdVisit(scope, workOrderId);
  if (visit.stage === 'arrived') await setStage(scope, visit, 'inspecting', '');
}

/** R-247 An estimate went out: the visit waits for the customer, unless work is already going on. */
export async function estimateSent(scope: Scope, workOrderId: string): Promise<void> {
  const visit = await holdVisit(scope, workOrderId);
  if (!BEFORE_WORK.has(visit.stage) || visit.stage === 'awaiting_approval') return;
  const facts = await readFacts(scope, workOrderId);
  if (whyNot(visit.stage, 'awaiting_approval', facts) === null) await setStage(scope, visit, 'awaiting_approval', '');
}

/**
 * R-248 The customer decided: once no job waits any more, something agreed makes the visit approved and nothing agreed
 * sends it to quality check, to be handed back. Partly decided, or already in work, it stays. The visit is held and the
 * facts are read after the decision.
 */
export async function estimateDecided(scope: Scope, visit: Visit, facts: Facts): Promise<void> {
  if (!BEFORE_WORK.has(visit.stage) || visit.stage === 'arrived') return;
  if (facts.pending > 0 || (visit.stage === 'approved' && facts.agreed > 0)) return;
  const to = facts.agreed > 0 ? 'approved' : 'quality_check';
  if (whyNot(visit.stage, to, facts) === null) await setStage(scope, visit, to, '');
}

/** Starts the approved work, for shops that confirm it themselves. Refuses as `moveStage` does; in work already: no move. */
export async function startWork(scope: Scope, workOrderId: string): Promise<{ stage: string }> {
  const visit = await holdVisit(scope, workOrderId);
  if (['in_progress', 'waiting_parts', 'waiting_customer'].includes(visit.stage)) return { stage: visit.stage };
  return moveStage(scope, workOrderId, 'in_progress');
}

/** R-350 Somebody agreed to the quote: it is a visit now, once. False when it was one already. */
export async function acceptQuote(scope: Scope, workOrderId: string): Promise<boolean> {
  const holding = holdVisit(scope, workOrderId);
  const accepting = scope.sql
    .updateTable('work_order')
    .set((column) => ({ quote: false, opened_at: scope.now, version: column('version', '+', 1) }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', workOrderId)
    .where('quote', '=', true)
    .returning('concerns')
    .executeTakeFirst();
  const [visit, accepted] = await Promise.all([holding, accepting]);
  if (accepted) scope.record('workOrder.opened', visit.refs, { number: visit.number, concerns: accepted.concerns });
  return accepted !== undefined;
}

/** The shop fetches the car: place, window and driver are kept. The caller records it (`booking.collection_planned`). */
export async function planCollectionFor(scope: Scope, workOrderId: string, collection: Collection): Promise<void> {
  await holdVisit(scope, workOrderId);
  await scope.sql
    .updateTable('work_order')
    .set((column) => ({
      arrival: 'collection',
      collection: JSON.stringify(collection),
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', workOrderId)
    .execute();
}

/** The booking was called off: so is the visit, as long as the car is not here. Refuses move_not_allowed after that. */
export async function cancelWorkOrderFor(scope: Scope, workOrderId: string, reason: string): Promise<void> {
  const visit = await holdVisit(scope, workOrderId);
  if (visit.stage === 'cancelled') return;
  if (!['requested', 'scheduled', 'collecting'].includes(visit.stage)) refuse('move_not_allowed');
  await setStage(scope, visit, 'cancelled', reason);
}

/** The visit begins at another time (ISO instant). The caller records it (`booking.moved`). */
export async function rescheduleFor(scope: Scope, workOrderId: string, startsAt: string): Promise<void> {
  const visit = await holdVisit(scope, workOrderId);
  if (!['requested', 'scheduled', 'collecting'].includes(visit.stage)) refuse('move_not_allowed');
  await scope.sql
    .updateTable('work_order')
    .set((column) => ({ starts_at: startsAt, version: column('version', '+', 1) }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', workOrderId)
    .execute();
}
