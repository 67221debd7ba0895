import type { workOrders } from '@pitlane/contracts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { holdVisit } from '../work-orders/index.ts';

type Changing = { readonly status: string; readonly starts_at: string };
type Stage = workOrders.Stage;

const CHANGEABLE = new Set(['requested', 'proposed', 'accepted']);
const NOT_BEGUN = new Set<Stage>(['requested', 'scheduled']);

/** R-199 The shop is on its way to the car, or the car is here: nothing for the customer to move or cancel alone. */
const underWay = (stage: Stage | null): boolean => stage !== null && !NOT_BEGUN.has(stage);

/**
 * True while a customer may still move or cancel: the visit is open, further away than the shop's limit,
 * and its work order (null: there is none) has not begun.
 */
export function mayChange(booking: Changing, changeHours: number, now: string, stage: Stage | null): boolean {
  return CHANGEABLE.has(booking.status) && !underWay(stage) && inTime(booking, changeHours, now);
}

function inTime({ starts_at }: Changing, changeHours: number, now: string): boolean {
  return Date.parse(starts_at) - Date.parse(now) >= changeHours * 3_600_000;
}

/**
 * Refuses a customer's change of a visit that is over (move_not_allowed), has begun (already_under_way) or is too near
 * (too_late); answers the shop. The work order is held, so that the driver cannot set off meanwhile.
 */
export async function refuseLateChange(
  scope: Scope,
  booking: Changing & { readonly work_order_id: string | null },
): Promise<Shop> {
  const shop = await readShop(scope);
  if (!CHANGEABLE.has(booking.status)) refuse('move_not_allowed');
  const visit = booking.work_order_id ? await holdVisit(scope, booking.work_order_id) : null;
  if (underWay(visit?.stage ?? null)) refuse('already_under_way');
  if (!inTime(booking, shop.rules.changeHours, scope.now)) refuse('too_late');
  return shop;
}
