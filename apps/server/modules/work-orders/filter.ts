import { sql as raw } from 'kysely';
import { dayBounds } from '../../kernel/calendar/zone.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { cardRows } from './cards.ts';
import { searchOf } from './search-of.ts';

const shut = ['closed', 'cancelled'];

export type Filter = {
  readonly open?: boolean | undefined;
  readonly stage?: string | undefined;
  readonly technicianId?: string | undefined;
  readonly outOfService?: boolean | undefined;
  readonly late?: boolean | undefined;
  readonly search?: string | undefined;
  /** Calendar days of the shop on which the work order was opened, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** The rows a list or an export shows, newest first; the same filters for both. */
export async function filtered(scope: Reading, filter: Filter): Promise<ReturnType<typeof cardRows>> {
  const { shopId, now } = scope;
  let query = cardRows(scope).where('w.quote', '=', false);
  if (filter.open !== undefined) query = query.where('w.is_open', '=', fixed(filter.open));
  if (filter.stage) query = query.where(raw<boolean>`w.stage = ${filter.stage}`);
  // Said although it follows: the open ones are few and have an index of their own.
  if (filter.stage && !shut.includes(filter.stage)) query = query.where('w.is_open', '=', fixed(true));
  if (filter.outOfService !== undefined) query = query.where('w.out_of_service', '=', fixed(filter.outOfService));
  if (filter.late)
    query = query.where('w.is_open', '=', fixed(true)).where('w.promised_at', '<', raw<string>`${now}::timestamptz`);
  if (filter.technicianId) {
    const technician = filter.technicianId;
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job as j')
          .select('j.id')
          .where('j.shop_id', '=', shopId)
          .whereRef('j.work_order_id', '=', 'w.id')
          .where('j.technician_id', '=', technician)
          .where('j.removed_at', 'is', null),
      ),
    );
  }
  if (filter.from || filter.until) {
    const { timeZone } = await readShop(scope);
    if (filter.from) query = query.where('w.opened_at', '>=', dayBounds(filter.from, timeZone).start.toISOString());
    if (filter.until) query = query.where('w.opened_at', '<', dayBounds(filter.until, timeZone).end.toISOString());
  }
  if (filter.search) query = query.where((await searchOf(scope, filter.search)).matches);
  return query;
}
