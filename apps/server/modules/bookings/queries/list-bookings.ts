import { bookings } from '@pitlane/contracts';
import type { SelectQueryBuilder } from 'kysely';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import type { Database } from '../../../schema/index.ts';
import type { BookingRow } from '../booking-record.ts';
import { staffRows } from './staff-rows.ts';

const OPEN = ['requested', 'proposed'] as const;
type Bookings = SelectQueryBuilder<Database, 'booking', BookingRow>;

/** Requests come newest first; appointments (`upcoming`) in the order the cars arrive. */
export default answer(bookings.listBookings, async (scope, { status, from, until, cursor, limit }) => {
  const after = readCursor(cursor, 2);
  const upcoming = status === 'upcoming';
  let query: Bookings = scope.sql.selectFrom('booking').selectAll().where('shop_id', '=', scope.shopId);
  if (status === 'open') query = query.where('status', 'in', OPEN);
  else if (upcoming) query = query.where('status', '=', 'accepted').where('starts_at', '>=', scope.now);
  else if (status !== 'all') query = query.where('status', '=', status);
  if (from) query = query.where('date', '>=', from);
  if (until) query = query.where('date', '<=', until);
  const [at, id] = after ?? [];
  if (after)
    query = query.where((row) =>
      row(
        row.refTuple(upcoming ? 'starts_at' : 'requested_at', 'id'),
        upcoming ? '>' : '<',
        row.tuple(String(at), String(id)),
      ),
    );
  const direction = upcoming ? 'asc' : 'desc';
  const rows = await query
    .orderBy(upcoming ? 'starts_at' : 'requested_at', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [upcoming ? row.starts_at : row.requested_at, row.id],
  );
  return { items: await staffRows(scope, page.items), nextCursor: page.nextCursor };
});
