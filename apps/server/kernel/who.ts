import type { Role } from '@pitlane/contracts';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import { hashToken } from './ids.ts';

export const STAFF_COOKIE = 'pitlane_staff';
export const CUSTOMER_COOKIE = 'pitlane_customer';

type Row = {
  session_id: string;
  person_id: string;
  name: string;
  platform: boolean;
  shop_id: string | null;
  staff_id: string | null;
  role: Role | null;
  status: string | null;
  stale: boolean;
};

const SESSION = `
select s.id as session_id, p.id as person_id, p.name, p.platform, m.shop_id, m.staff_id, m.role, m.status,
  s.last_seen_at < $2::timestamptz - interval '1 minute' as stale
from auth.session s join auth.person p on p.id = s.person_id
left join auth.membership m on m.person_id = s.person_id and m.shop_id = s.shop_id
where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2`;

/** Who a staff session token belongs to right now, or null. A suspended membership counts for nothing. */
export async function staffActor(auth: pg.Pool, token: string, now: Date): Promise<Actor | null> {
  const { rows } = await auth.query<Row>({ name: 'session', text: SESSION, values: [hashToken(token), now] });
  const row = rows[0];
  if (!row) return null;
  if (row.stale)
    auth.query('update auth.session set last_seen_at = $2 where id = $1', [row.session_id, now]).catch(() => {});
  const person = { personId: row.person_id, name: row.name, sessionId: row.session_id };
  if (row.shop_id && row.staff_id && row.role && row.status === 'active') {
    return {
      kind: 'staff',
      shopId: row.shop_id,
      staffId: row.staff_id,
      role: row.role,
      platform: row.platform,
      ...person,
    };
  }
  return row.platform ? { kind: 'platform', ...person } : null;
}
