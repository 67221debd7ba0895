import { readFileSync } from 'node:fs';
import { platform } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { once } from '../../../data/read-data.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { platformActor } from '../platform-actor.ts';

type Row = { shops: number; database_bytes: number; queued: number; failed: number; mail_failed: number };

const version = once(() => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
});

export default implementOutside(platform.getPlatformHealth, async (scope) => {
  const { rows } = await scope.inShop(PLATFORM_LOG, platformActor(scope.actor), ({ sql }) =>
    raw<Row>`select * from platform_health(${PLATFORM_LOG}::uuid)`.execute(sql),
  );
  const row = rows[0] ?? refuse('unavailable');
  return {
    version: version(),
    shops: row.shops,
    databaseBytes: row.database_bytes,
    queued: row.queued,
    failed: row.failed,
    mailFailed: row.mail_failed,
    startedAt: new Date(performance.timeOrigin).toISOString(),
  };
});
