import type { OutputOf, staff } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

export type Member = OutputOf<typeof staff.listStaff>['items'][number];

function memberRows(scope: Reading) {
  return scope.sql
    .selectFrom('staff')
    .select(['id', 'name', 'initials', 'email_sealed', 'role', 'skills', 'status', 'daily_minutes', 'version'])
    .select(raw<string | null>`auth.last_seen(staff.id)`.as('last_seen_at'))
    .where('shop_id', '=', scope.shopId);
}
type Row = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number];

/** Addresses, and when somebody was last here, are for those who manage people. */
function toMember(scope: Reading, row: Row): Member {
  const manages = can(scope.actor, 'staff.manage');
  return {
    id: row.id,
    name: row.name,
    initials: row.initials,
    email: manages ? scope.services.secrets.open(row.email_sealed, `staff.email:${scope.shopId}`) : null,
    role: row.role,
    skills: row.skills,
    status: row.status,
    dailyMinutes: row.daily_minutes,
    lastSeenAt: manages ? row.last_seen_at : null,
    version: row.version,
  };
}

/** One person of the shop, or not_found. */
export async function memberOf(scope: Reading, staffId: string): Promise<Member> {
  return toMember(scope, found(await memberRows(scope).where('id', '=', staffId).executeTakeFirst()));
}

/** The people of the shop by name: everybody, for nothing here counts or caps users. */
export async function membersOf(
  scope: Reading,
  filter: { readonly role?: Member['role'] | undefined; readonly active?: boolean | undefined },
): Promise<Member[]> {
  let query = memberRows(scope);
  if (filter.role) query = query.where('role', '=', filter.role);
  if (filter.active !== undefined) query = query.where('status', filter.active ? '=' : '<>', 'active');
  const rows = await query.orderBy('name').orderBy('id').execute();
  return rows.map((row) => toMember(scope, row));
}
