import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { deviceName } from '../device-name.ts';
import { signedIn } from '../person.ts';

type Row = { id: string; device: string; address: string; started_at: string; last_seen_at: string };
const MOST = 100;

export default implementOutside(staff.listSessions, async (scope) => {
  const { personId, sessionId } = signedIn(scope.actor);
  const { rows } = await scope.services.auth.query<Row>(
    `select id, device, address, started_at, last_seen_at from auth.session
     where person_id = $1 and revoked_at is null and expires_at > $2
     order by id = $3 desc, last_seen_at desc, id limit $4`,
    [personId, scope.clock.now(), sessionId, MOST],
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      current: row.id === sessionId,
      device: deviceName(row.device),
      address: row.address,
      startedAt: row.started_at,
      lastSeenAt: row.last_seen_at,
    })),
  };
});
