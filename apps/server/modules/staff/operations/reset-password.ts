import { staff } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { hashToken } from '../../../kernel/ids.ts';
import { implementOutside, type Outside } from '../../../kernel/implement.ts';
import { hashPassword } from '../../../kernel/passwords.ts';
import { passwordProblem } from '../../../kernel/passwords-policy.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { forgetAttempts } from '../attempts.ts';
import { actorOf, type Membership, type Person, personById, personIndex, recordOf } from '../person.ts';
import { sessionOf } from '../session-of.ts';
import { endSessions, openSession } from '../sessions.ts';

type Link = { person_id: string; shop_id: string | null };

/** Joins one inviting shop. Repeating it changes nothing, so a link that failed half-way may be used again. */
async function join(scope: Outside, person: Person, membership: Membership): Promise<void> {
  const { shopId, staffId } = membership;
  await scope.inShop(shopId, actorOf(person, membership, ''), async ({ sql, record }) => {
    const joined = await sql
      .updateTable('staff')
      .set((eb) => ({ status: 'active', invitation_open: false, version: eb('version', '+', 1) }))
      .where('shop_id', '=', shopId)
      .where('id', '=', staffId)
      .where('status', '=', 'invited')
      .returning(['name', 'role'])
      .executeTakeFirst();
    if (!joined) return;
    await raw`select auth.set_membership(${staffId}::uuid, ${joined.role}, 'active')`.execute(sql);
    record('staff.joined', { staff: staffId }, joined);
  });
}

/** Uses the link up and sets the password in one transaction: of two callers with one link, one wins. */
async function usedUp(scope: Outside, token: string, passwordHash: string): Promise<void> {
  const { rowCount } = await scope.services.auth.query(
    `with used as (
       update auth.reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning person_id
     ), others as (
       update auth.reset r set used_at = $2 from used where r.person_id = used.person_id and r.used_at is null and r.token_hash <> $1
     )
     update auth.person p set password_hash = $3 from used where p.id = used.person_id`,
    [hashToken(token), scope.clock.now(), passwordHash],
  );
  if (rowCount !== 1) refuse('link_expired');
}

export default implementOutside(staff.resetPassword, async (scope, { token, password }) => {
  const { auth } = scope.services;
  const { rows } = await auth.query<Link>(
    'select person_id, shop_id from auth.reset where token_hash = $1 and used_at is null and expires_at > $2',
    [hashToken(token), scope.clock.now()],
  );
  const link = rows[0] ?? refuse('link_expired');
  const before = found(await personById(scope.services, link.person_id));
  const problem = passwordProblem(password, before.email);
  if (problem) refuse('weak_password', 'password', problem);
  const open = before.memberships.filter(({ status }) => status !== 'suspended');
  if (!open.length && !before.platform) refuse('link_expired');
  for (const invited of open.filter(({ status }) => status === 'invited')) await join(scope, before, invited);
  await usedUp(scope, token, await hashPassword(password));
  await endSessions(scope, before.id, null);
  const person = found(await personById(scope.services, before.id));
  const active = person.memberships.filter(({ status }) => status === 'active');
  const place = active.find(({ shopId }) => shopId === link.shop_id) ?? active[0];
  const sessionId = await openSession(scope, person.id, place?.shopId ?? null);
  await recordOf(scope, actorOf(person, place, sessionId), 'staff.password_changed', 'staff.signed_in');
  await forgetAttempts(scope, personIndex(scope.services, person.email));
  return sessionOf(scope, person, place?.shopId ?? null);
});
