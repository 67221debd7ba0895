import { t } from '@pitlane/phrases';
import { systemActor } from '../../kernel/actor.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { tooEarly } from '../../kernel/too-early.ts';
import { contactsOf } from '../customers/index.ts';
import { type BookingRow, changeBooking, heldBy, refsOf } from './booking-record.ts';
import { release } from './capacity/hold.ts';

export const EXPIRE_PROPOSAL_QUEUE = 'expire-proposal';
const KEPT_MS = 48 * 3_600_000;
type Due = { readonly shopId: string; readonly bookingId: string; readonly version: number; readonly until: string };

/** Until when a time proposed at `now` is kept, ISO 8601. */
export function keptUntil(now: string, startsAt: string): string {
  return new Date(Math.min(Date.parse(now) + KEPT_MS, Date.parse(startsAt))).toISOString();
}

/** Looks at a proposal again once nobody can answer it any more. */
export async function planExpiry(scope: Scope, proposed: BookingRow, startsAt: string): Promise<void> {
  const { shopId, services, now } = scope;
  const until = keptUntil(now, startsAt);
  const payload: Due = { shopId, bookingId: proposed.id, version: proposed.version, until };
  const key = `${proposed.id} ${proposed.version}`;
  await services.later.send(EXPIRE_PROPOSAL_QUEUE, payload, { at: new Date(Date.parse(until) + 1000), key });
}

async function expire(scope: Scope, { bookingId, version }: Due): Promise<void> {
  const { sql, shopId, now, record } = scope;
  const row = await sql
    .selectFrom('booking')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', bookingId)
    .where('status', '=', 'proposed')
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const { date, time } = heldBy(row);
  await release(scope, heldBy(row));
  const contact = (await contactsOf(scope, [row.customer_id])).get(row.customer_id);
  const reason = t(contact?.locale ?? 'en', 'bookings.proposal.expired');
  await changeBooking(scope, row, { status: 'cancelled', reason, decided_at: now });
  record('booking.proposal_expired', refsOf(row), { date, time });
}

/** Ends a proposal nobody answered. Silent when it was answered, changed or made anew meanwhile. */
export const expireProposal: Work = ({ runner, services, clock }) => ({
  queue: EXPIRE_PROPOSAL_QUEUE,
  handle: async (due: Due) => {
    const job = { queue: EXPIRE_PROPOSAL_QUEUE, payload: due, due: new Date(due.until) };
    if (await tooEarly({ services, clock }, job)) return;
    const request = { id: `expire-${due.bookingId}`, address: '', device: '' };
    await runner.inShop(due.shopId, systemActor(due.shopId, EXPIRE_PROPOSAL_QUEUE), request, (scope) =>
      expire(scope, due),
    );
  },
});
