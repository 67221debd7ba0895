import type { Role } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { asStaff } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import type { Member } from './member.ts';

type Status = Member['status'];
export type Change = {
  readonly name?: string | undefined;
  readonly initials?: string | undefined;
  readonly role?: Role | undefined;
  readonly skills?: string[] | undefined;
  readonly daily_minutes?: number | undefined;
  readonly status?: 'suspended' | 'reinstated' | undefined;
};
/** Who may be changed: the version the editor saw, or the states the change starts from. */
export type Guard = { readonly version?: number; readonly from?: readonly Status[] };

/** True when the actor may create or change people of this role: owners are changed by owners only. */
export function mayChange(scope: Scope, role: Role): boolean {
  return role !== 'ADMIN' || asStaff(scope.actor).role === 'ADMIN';
}

/**
 * Locks the shop's owners in one order, so that of two owners demoting each other at once the second sees the first's
 * change and the guard of its UPDATE refuses.
 */
async function lockOwners(scope: Scope): Promise<void> {
  await scope.sql
    .selectFrom('staff')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('role', '=', 'ADMIN')
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function whyNot(scope: Scope, staffId: string, guard: Guard): Promise<never> {
  const row = found(
    await scope.sql
      .selectFrom('staff')
      .select(['role', 'status', 'version'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', staffId)
      .executeTakeFirst(),
  );
  if (!mayChange(scope, row.role)) refuse('not_allowed');
  if (guard.from && !guard.from.includes(row.status)) refuse('already_done');
  if (guard.version !== undefined && row.version !== guard.version) refuse('changed_meanwhile');
  return refuse('last_admin');
}

/**
 * Changes a person in one guarded UPDATE: the right version or state, owners only by owners, and never the shop's last
 * active owner out of that role or state. Refuses not_found, not_allowed, already_done, changed_meanwhile, last_admin.
 */
export async function changeMember(
  scope: Scope,
  staffId: string,
  change: Change,
  guard: Guard,
): Promise<{ name: string; role: Role; status: Status }> {
  const { sql, shopId } = scope;
  if (change.role && !mayChange(scope, change.role)) refuse('not_allowed');
  await lockOwners(scope);
  const { status, ...fields } = change;
  const staysOwner = (change.role ?? 'ADMIN') === 'ADMIN' && status !== 'suspended';
  const isOwner = asStaff(scope.actor).role === 'ADMIN';
  let update = sql
    .updateTable('staff')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', staffId);
  if (status === 'suspended') update = update.set({ status });
  if (status === 'reinstated')
    update = update.set({ status: raw<Status>`case when invitation_open then 'invited' else 'active' end` });
  if (guard.version !== undefined)
    // Wider than the column: a number no row can have is simply another version.
    update = update.where('version', '=', raw<number>`${guard.version}::bigint`);
  if (guard.from) update = update.where('status', 'in', [...guard.from]);
  if (!isOwner) update = update.where('role', '<>', 'ADMIN');
  if (!staysOwner)
    update = update.where((eb) =>
      eb.or([
        eb('role', '<>', 'ADMIN'),
        eb('status', '<>', 'active'),
        eb.exists(
          eb
            .selectFrom('staff as other')
            .select('other.id')
            .where('other.shop_id', '=', shopId)
            .where('other.role', '=', 'ADMIN')
            .where('other.status', '=', 'active')
            .where('other.id', '<>', staffId),
        ),
      ]),
    );
  const changed = await update.returning(['name', 'role', 'status']).executeTakeFirst();
  if (!changed) return whyNot(scope, staffId, guard);
  await raw`select auth.set_membership(${staffId}::uuid, ${changed.role}, ${changed.status})`.execute(sql);
  if (change.name) await raw`select auth.rename_person(${staffId}::uuid, ${change.name})`.execute(sql);
  return changed;
}
