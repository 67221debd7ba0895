import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { readShop, type Shop } from '../shops/index.ts';

type Changing = { readonly status: string; readonly starts_at: string };

const CHANGEABLE = new Set(['requested', 'proposed', 'accepted']);

/** True while a customer may still move or cancel: the visit is open and further away than the shop's limit. */
export function mayChange(booking: Changing, changeHours: number, now: string): boolean {
  return CHANGEABLE.has(booking.status) && inTime(booking, changeHours, now);
}

function inTime({ starts_at }: Changing, changeHours: number, now: string): boolean {
  return Date.parse(starts_at) - Date.parse(now) >= changeHours * 3_600_000;
}

/** Refuses a customer's change of a visit that is over (move_not_allowed) or too near (too_late); answers the shop. */
export async function refuseLateChange(scope: Scope, booking: Changing): Promise<Shop> {
  const shop = await readShop(scope);
  if (!CHANGEABLE.has(booking.status)) refuse('move_not_allowed');
  if (!inTime(booking, shop.rules.changeHours, scope.now)) refuse('too_late');
  return shop;
}
