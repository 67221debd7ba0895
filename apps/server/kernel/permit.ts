import type { Contract } from '@pitlane/contracts';
import { type Actor, can } from './actor.ts';
import { refuse } from './refusal.ts';

/**
 * Decides whether an actor may use a contract: signed-out people are asked to sign in, others are refused. A visitor
 * contract is open to everyone; what a row-level rule hides is simply not found later.
 */
export function permit(actor: Actor, contract: Contract): void {
  const { may } = contract;
  if (actor.kind === 'system') return;
  if (may.visitor) return;
  if (actor.kind === 'staff' && may.staff && (may.staff === 'session' || can(actor, may.staff))) return;
  if (may.platform && (actor.kind === 'platform' || (actor.kind === 'staff' && actor.platform))) return;
  if (actor.kind === 'customer' && may.customer) return;
  refuse(actor.kind === 'visitor' ? 'sign_in_required' : 'not_allowed');
}
