import type { Permission, Role } from '@pitlane/contracts';
import { permissionsOf } from '@pitlane/contracts';
import { refuse } from './refusal.ts';

export type StaffActor = {
  readonly kind: 'staff';
  readonly shopId: string;
  readonly staffId: string;
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  readonly sessionId: string;
  readonly platform: boolean;
};
export type CustomerActor = {
  readonly kind: 'customer';
  readonly shopId: string;
  readonly customerId: string;
  /** Empty until the gate has let them in: a session carries no name, and the log wants one. */
  name: string;
  /** Rises when a customer's sessions are ended; an older session then no longer counts. */
  readonly epoch: number;
};
/** Anybody: the shop is known when the address names one. */
export type VisitorActor = { readonly kind: 'visitor'; readonly shopId: string | null };
/** The machine itself, following an event (`causedBy`) or a schedule. */
export type SystemActor = {
  readonly kind: 'system';
  readonly shopId: string;
  readonly name: string;
  readonly causedBy: number | null;
  readonly depth: number;
};
/** The operator of the install, outside any shop. */
export type PlatformActor = {
  readonly kind: 'platform';
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
};
export type Actor = StaffActor | CustomerActor | VisitorActor | SystemActor | PlatformActor;

/** True when the actor's role carries the permission; only staff have permissions. */
export function can(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'staff' && permissionsOf[actor.role].has(permission);
}

/** Narrows to the signed-in staff member; anyone else is refused. */
export function asStaff(actor: Actor): StaffActor {
  return actor.kind === 'staff' ? actor : refuse('not_allowed');
}

/** Narrows to the signed-in customer; anyone else is refused. */
export function asCustomer(actor: Actor): CustomerActor {
  return actor.kind === 'customer' ? actor : refuse('not_allowed');
}

/** A stable text naming the actor, for idempotency keys and rate limits. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`;
  if (actor.kind === 'customer') return `customer:${actor.customerId}`;
  if (actor.kind === 'platform') return `platform:${actor.personId}`;
  return actor.kind;
}

/** The machine acting because of an event; a chain longer than five is refused by the log itself. */
export function systemActor(shopId: string, name: string, cause?: { seq: number; depth: number }): SystemActor {
  return { kind: 'system', shopId, name, causedBy: cause?.seq ?? null, depth: cause ? cause.depth + 1 : 0 };
}
