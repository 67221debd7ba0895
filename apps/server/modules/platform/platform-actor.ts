import type { Actor, PlatformActor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusal.ts';

/** The operator of the install behind an actor: one who also works in a shop acts as the operator, not as its staff. */
export function platformActor(actor: Actor): PlatformActor {
  if (actor.kind === 'platform') return actor;
  if (actor.kind !== 'staff' || !actor.platform) return refuse('not_allowed');
  return { kind: 'platform', personId: actor.personId, name: actor.name, sessionId: actor.sessionId };
}
