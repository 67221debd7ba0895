import { hashToken, newId, newToken } from '../../kernel/ids.ts';
import type { Outside } from '../../kernel/implement.ts';
import { STAFF_COOKIE } from '../../kernel/who.ts';

export const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;
/** Browsers keep a cookie at most 400 days; when the session itself ends is decided by its row. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** Opens a session of 30 days, kept alive by use, and sets its cookie. Only the token's hash is stored. */
export async function openSession(scope: Outside, personId: string, shopId: string | null): Promise<string> {
  const id = newId();
  const token = newToken();
  const now = scope.clock.now();
  await scope.services.auth.query(
    `insert into auth.session (id, token_hash, person_id, shop_id, device, address, started_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      id,
      hashToken(token),
      personId,
      shopId,
      scope.request.device,
      scope.request.address,
      now,
      new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    ],
  );
  scope.request.setCookie?.(STAFF_COOKIE, token, COOKIE_SECONDS);
  return id;
}

/** Use moves the end of a session to 30 days from now; written at most once a day. */
export async function keepSession(scope: Outside, sessionId: string): Promise<void> {
  const now = scope.clock.now().getTime();
  await scope.services.auth.query('update auth.session set expires_at = $2 where id = $1 and expires_at < $3', [
    sessionId,
    new Date(now + SESSION_DAYS * DAY_MS),
    new Date(now + (SESSION_DAYS - 1) * DAY_MS),
  ]);
}

/** Ends a session of this person; false when there is none. */
export async function endSession(scope: Outside, personId: string, sessionId: string): Promise<boolean> {
  const { rowCount } = await scope.services.auth.query(
    'update auth.session set revoked_at = $3 where id = $2 and person_id = $1 and revoked_at is null and expires_at > $3',
    [personId, sessionId, scope.clock.now()],
  );
  return rowCount === 1;
}

/** Ends all sessions of a person, except one when given. */
export async function endSessions(scope: Outside, personId: string, except: string | null): Promise<void> {
  await scope.services.auth.query(
    'update auth.session set revoked_at = $2 where person_id = $1 and revoked_at is null and id is distinct from $3::uuid',
    [personId, scope.clock.now(), except],
  );
}

/** Takes the cookie away. */
export function clearCookie(scope: Outside): void {
  scope.request.setCookie?.(STAFF_COOKIE, null, 0);
}
