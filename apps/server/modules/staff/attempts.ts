import { setTimeout as wait } from 'node:timers/promises';
import type { Outside } from '../../kernel/implement.ts';
import { countCall } from '../../kernel/rate.ts';
import type { Membership, Person } from './person.ts';
import { PLATFORM_LOG } from './platform-log.ts';

/** Attempts on one account from one address before it is refused. */
const OF_PAIR = { max: 10, seconds: 300 };
/** Attempts on one account from all addresses it has never worked from: generous, a stranger must not lock the owner out. */
const OF_ACCOUNT = { max: 100, seconds: 3600 };
const SLOW_FROM = 10;
const SLOWER_MS = 100;
const SLOWEST_MS = 1000;
const REMEMBER_DAYS = 90;

const pairKey = (scope: Outside, index: string) => `signIn:${index}:${scope.request.address}`;

/**
 * Counts an attempt before the password is looked at, so that parallel guesses count too. Refuses too_many. From the
 * tenth failure of five minutes on, wherever from, every answer takes longer. Known and unknown accounts alike.
 */
export async function countAttempt(scope: Outside, index: string, person: Person | null): Promise<void> {
  const { auth } = scope.services;
  const now = scope.clock.now();
  await countCall(auth, pairKey(scope, index), OF_PAIR, now);
  const { rows } = await auth.query<{ failures: number; familiar: boolean }>(
    `select (select count(*)::int from (select distinct at, address from auth.failed_sign_in
         where email_index = $1 and at > $2 limit 50) as recent) as failures,
       exists (select 1 from auth.session where person_id = $3 and address = $4 and started_at > $5) as familiar`,
    [
      index,
      new Date(now.getTime() - OF_PAIR.seconds * 1000),
      person?.id ?? null,
      scope.request.address,
      new Date(now.getTime() - REMEMBER_DAYS * 86_400_000),
    ],
  );
  const { failures = 0, familiar = false } = rows[0] ?? {};
  if (!familiar) await countCall(auth, `signIn:${index}`, OF_ACCOUNT, now);
  if (failures >= SLOW_FROM) await wait(Math.min((failures - SLOW_FROM + 1) * SLOWER_MS, SLOWEST_MS));
}

/** Keeps a failure for the shops of the account, and says it in their logs; an unknown account's in the platform's log. */
export async function recordFailure(scope: Outside, index: string, person: Person | null): Promise<void> {
  const { address } = scope.request;
  const shops: readonly Pick<Membership, 'shopId' | 'staffId'>[] = person?.memberships ?? [];
  await scope.services.auth.query(
    `insert into auth.failed_sign_in (realm, email_index, person_id, shop_id, address, at)
     select 'staff', $1, $2, shop, $3, $4 from unnest($5::uuid[]) as shop`,
    [index, person?.id ?? null, address, scope.clock.now(), shops.length ? shops.map((each) => each.shopId) : [null]],
  );
  const heard = shops.length ? shops : [{ shopId: PLATFORM_LOG, staffId: undefined }];
  await Promise.all(
    heard.map(({ shopId, staffId }) =>
      scope.inShop(shopId, { kind: 'visitor', shopId }, async ({ record }) =>
        record('staff.sign_in_failed', staffId ? { staff: staffId } : {}, { address }),
      ),
    ),
  );
}

/** After a success: this address starts anew with this account; counts and sessions nobody needs are thrown away. */
export async function forgetAttempts(scope: Outside, index: string): Promise<void> {
  const now = scope.clock.now().getTime();
  const before = (days: number) => new Date(now - days * 86_400_000);
  const { auth } = scope.services;
  await auth.query('delete from auth.rate where key = $1', [pairKey(scope, index)]);
  await auth.query('delete from auth.rate where window_start < $1', [before(1)]);
  await auth.query('delete from auth.failed_sign_in where at < $1', [before(REMEMBER_DAYS)]);
  await auth.query('delete from auth.session where expires_at < $1', [before(REMEMBER_DAYS)]);
}
