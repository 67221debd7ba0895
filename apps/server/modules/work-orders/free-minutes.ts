import { sql as raw } from 'kysely';
import { dayAt, dayBounds } from '../../kernel/calendar/zone.ts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { technicians } from '../staff/index.ts';

export type FreeTime = { id: string; name: string; initials: string; minutesFree: number; minutesTotal: number };

/** Minutes the clock counted since `start`, by technician. */
const loggedSince = statement(({ shopId, start, now }: { readonly [name in 'shopId' | 'start' | 'now']: string }) =>
  tenant
    .selectFrom('job_time')
    .select('staff_id as technician_id')
    .select(
      raw<number>`sum(extract(epoch from coalesce(ended_at, ${now}::timestamptz) - started_at) / 60)::float8`.as(
        'minutes',
      ),
    )
    .where('shop_id', '=', shopId)
    .where('started_at', '>=', start)
    .groupBy('staff_id'),
);

/** Minutes that are left of agreed, unfinished jobs on cars that are here, by technician. */
const leftOver = statement(({ shopId }: { readonly shopId: string }) =>
  tenant
    .selectFrom('job as j')
    .innerJoin('work_order as w', (join) =>
      join.onRef('w.shop_id', '=', 'j.shop_id').onRef('w.id', '=', 'j.work_order_id'),
    )
    .select('j.technician_id')
    .select(raw<number>`sum(greatest(j.estimated_minutes - j.actual_minutes, 0))::int`.as('minutes'))
    .where('j.shop_id', '=', shopId)
    .where('j.technician_id', 'is not', null)
    .where('j.removed_at', 'is', null)
    .where('j.status', '<>', fixed('done'))
    .where(raw<boolean>`(j.decision = 'approved' or (j.booked and j.decision <> 'declined'))`)
    .where('w.is_open', '=', fixed(true))
    .where('w.stage', 'not in', (['requested', 'scheduled', 'collecting'] as const).map(fixed))
    .groupBy('j.technician_id'),
);

/**
 * R-266 A technician's free minutes today: the daily minutes, less what the clock already counted today, less what is left
 * (estimate less actual) of their agreed, unfinished jobs on cars that are here. Never below zero. Who has read the shop
 * already hands it in.
 */
export async function freeToday(scope: Reading, known?: Shop): Promise<FreeTime[]> {
  const { shopId, now } = scope;
  const { timeZone } = known ?? (await readShop(scope));
  const { start } = dayBounds(dayAt(new Date(now), timeZone), timeZone);
  const [people, logged, planned] = await Promise.all([
    technicians(scope),
    loggedSince({ shopId, start: start.toISOString(), now }),
    leftOver({ shopId }),
  ]);
  const busy = new Map<string | null, number>();
  for (const { technician_id: id, minutes } of [...logged, ...planned])
    busy.set(id, (busy.get(id) ?? 0) + Math.round(Number(minutes)));
  return people.map(({ id, name, initials, dailyMinutes }) => ({
    id,
    name,
    initials,
    minutesFree: Math.max(0, dailyMinutes - (busy.get(id) ?? 0)),
    minutesTotal: dailyMinutes,
  }));
}
