import { platform } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implementOutside } from '../../../kernel/implement.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { platformActor } from '../platform-actor.ts';
import { type Counted, p75Of } from '../vital-spreads.ts';

type Page = (typeof platform.vitalPages)[number];
const DAY = 86_400_000;
const SLOWEST = 20;

const samplesOf = (rows: readonly Counted[]) =>
  Math.max(
    ...['lcp', 'inp', 'cls'].map((metric) =>
      rows.filter((row) => row.metric === metric).reduce((sum, { count }) => sum + Number(count), 0),
    ),
  );

export default implementOutside(platform.getVitals, async (scope, { days }) => {
  const since = new Date(scope.clock.now().getTime() - (days - 1) * DAY).toISOString().slice(0, 10);
  const { rows } = await scope.inShop(PLATFORM_LOG, platformActor(scope.actor), ({ sql }) =>
    raw<Counted>`select day::text as day, page, metric, bucket, count
      from platform_vitals(${PLATFORM_LOG}::uuid, ${since}::date)`.execute(sql),
  );
  const groups = Map.groupBy(rows, ({ day, page }) => `${day} ${page}`);
  const told = [...groups.values()].map((group) => ({
    day: group[0]?.day ?? since,
    page: (group[0]?.page ?? 'home') as Page,
    lcp: p75Of(group, 'lcp'),
    inp: p75Of(group, 'inp'),
    cls: p75Of(group, 'cls'),
    samples: samplesOf(group),
  }));
  const operations = scope.services.timings.read().filter(({ name }) => name.includes('/api/v1/'));
  return {
    days: told.sort((one, other) => one.day.localeCompare(other.day) || one.page.localeCompare(other.page)),
    operations: operations.sort((one, other) => other.p95 - one.p95).slice(0, SLOWEST),
  };
});
