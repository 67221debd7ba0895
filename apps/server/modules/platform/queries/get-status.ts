import { platform } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { systemActor } from '../../../kernel/actor.ts';
import { implementOutside, type Scope } from '../../../kernel/implement.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { KEEP_DAYS, MINUTE, MOST } from '../probe-itself.ts';

const DAY = 24 * 60 * MINUTE;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

type Newest = { at: string; ok: boolean; storage: boolean; mail_age: number; job_age: number; lag: number };

const newestOf = ({ sql }: Scope): Promise<Newest | undefined> =>
  sql
    .selectFrom('probe')
    .select(['minute as at', 'ok', 'storage', 'mail_age', 'job_age', 'lag'])
    .where('shop_id', '=', PLATFORM_LOG)
    .orderBy('minute', 'desc')
    .limit(1)
    .executeTakeFirst();

async function minutesUp({ sql }: Scope, since: string) {
  const { rows } = await raw<{ day: string; up: number; first: string }>`
    select (minute at time zone 'UTC')::date::text as day, count(*) filter (where ok)::int as up,
      min(minute) as first
    from probe where shop_id = ${PLATFORM_LOG}::uuid and minute >= ${since}::timestamptz group by 1`.execute(sql);
  return rows;
}

/** A minute nobody looked counts as down; the time before the first look does not count. */
export default implementOutside(platform.getStatus, async (scope) => {
  const now = scope.clock.now().getTime();
  const end = Math.floor(now / MINUTE) * MINUTE;
  const days = Array.from({ length: KEEP_DAYS }, (_, index) => dayOf(now - (KEEP_DAYS - 1 - index) * DAY));
  const since = `${days[0]}T00:00:00.000Z`;
  const { newest, rows } = await scope.inShop(PLATFORM_LOG, systemActor(PLATFORM_LOG, 'status'), async (inside) => ({
    newest: await newestOf(inside),
    rows: await minutesUp(inside, since),
  }));
  const first = Math.min(...rows.map((row) => Date.parse(row.first)));
  const ups = new Map(rows.map(({ day, up }) => [day, up]));
  const watched = (day: string) => {
    const start = Date.parse(`${day}T00:00:00Z`);
    return (Math.min(start + DAY, end) - Math.max(start, first)) / MINUTE;
  };
  // The minute under way is counted only once it is looked at.
  const share = (up: number, minutes: number) => (minutes <= 0 ? (up > 0 ? 1 : null) : Math.min(1, up / minutes));
  const all = rows.reduce((sum, { up }) => sum + up, 0);
  const fresh = newest && now - Date.parse(newest.at) < 3 * MINUTE ? newest : undefined;
  return {
    ok: newest ? (fresh?.ok ?? false) : null,
    at: newest?.at ?? null,
    parts: fresh
      ? [
          { part: 'database' as const, ok: true },
          { part: 'storage' as const, ok: fresh.storage },
          { part: 'mail' as const, ok: fresh.mail_age <= MOST.mailAge },
          { part: 'jobs' as const, ok: fresh.job_age <= MOST.jobAge },
          { part: 'relay' as const, ok: fresh.lag <= MOST.lag },
        ]
      : [],
    uptime: rows.length ? share(all, (end - first) / MINUTE) : null,
    days: days.map((day) => ({
      day,
      up: rows.length && watched(day) >= 0 ? share(ups.get(day) ?? 0, watched(day)) : null,
    })),
  };
});
