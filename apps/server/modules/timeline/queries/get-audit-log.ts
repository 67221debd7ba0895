import { timeline } from '@pitlane/contracts';
import { dayBounds } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { readPage } from '../read-page.ts';
import { tellStaff } from '../rows.ts';

/** R-281 The audit log leaves nothing out: every event with who, what, when, from which address, in which request. */
export default answer(timeline.getAuditLog, async (scope, input) => {
  const { timeZone } = await readShop(scope);
  const page = await readPage(
    scope,
    { cursor: input.cursor, limit: input.limit, types: input.type },
    (query) => {
      let rows = query;
      if (input.actorId) rows = rows.where('e.actor_id', '=', input.actorId);
      if (input.from) rows = rows.where('e.at', '>=', dayBounds(input.from, timeZone).start.toISOString());
      if (input.until) rows = rows.where('e.at', '<', dayBounds(input.until, timeZone).end.toISOString());
      return rows;
    },
    true,
  );
  const told = await tellStaff(scope, page.items);
  return {
    items: told.map((row, index) => ({
      ...row,
      address: page.items[index]?.address || null,
      requestId: page.items[index]?.request_id ?? null,
    })),
    nextCursor: page.nextCursor,
  };
});
