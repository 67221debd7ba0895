import { readFileSync } from 'node:fs';
import { type EventDataOf, platform } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { once } from '../../../data/read-data.ts';
import { implementOutside, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { platformActor } from '../platform-actor.ts';

type Row = { shops: number; database_bytes: number; queued: number; failed: number; mail_failed: number };

const version = once(() => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
});

const ALERTS = 20;

async function newestAlerts({ sql }: Scope) {
  const rows = await sql
    .selectFrom('event')
    .select(['at', 'data'])
    .where('shop_id', '=', PLATFORM_LOG)
    .where('type', '=', 'platform.alerted')
    .orderBy('seq', 'desc')
    .limit(ALERTS)
    .execute();
  return rows.map(({ at, data }) => ({ at, ...(data as EventDataOf<'platform.alerted'>) }));
}

export default implementOutside(platform.getPlatformHealth, async (scope) => {
  const { row, alerts } = await scope.inShop(PLATFORM_LOG, platformActor(scope.actor), async (inside) => {
    const { rows } = await raw<Row>`select * from platform_health(${PLATFORM_LOG}::uuid)`.execute(inside.sql);
    return { row: rows[0] ?? refuse('unavailable'), alerts: await newestAlerts(inside) };
  });
  return {
    version: version(),
    shops: row.shops,
    databaseBytes: row.database_bytes,
    queued: row.queued,
    failed: row.failed,
    mailFailed: row.mail_failed,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    alerts,
  };
});
