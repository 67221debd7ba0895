import type { EventName, Refs } from '@pitlane/contracts';
import type pg from 'pg';
import { type Actor, actorKey } from './actor.ts';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import type { Request } from './implement.ts';

export type Noted = { readonly type: EventName; readonly refs: Refs; readonly data: unknown };

const APPEND = `
with counter as (
  insert into event_counter as c (shop_id, seq) values ($1, $2)
  on conflict (shop_id) do update set seq = c.seq + $2 returning seq
), heard as (select set_config('app.recorded', 'yes', true) as yes)
insert into event (shop_id, seq, id, type, at, actor_kind, actor_id, actor_name, work_order_id, customer_id, vehicle_id,
  booking_id, refs, data, request_id, address, caused_by, depth)
select $1, counter.seq - $2 + e.nth, e.id, e.type, $3, $4, $5, $6, e.work_order_id, e.customer_id, e.vehicle_id, e.booking_id,
  e.refs, e.data, $7, $8, $9, $10
from counter, heard, jsonb_to_recordset($11::jsonb) as e(nth int, id uuid, type text, work_order_id uuid, customer_id uuid,
  vehicle_id uuid, booking_id uuid, refs jsonb, data jsonb)
where heard.yes = 'yes'`;

function actorId(actor: Actor): string | null {
  if (actor.kind === 'staff') return actor.staffId;
  if (actor.kind === 'customer') return actor.customerId;
  return actor.kind === 'platform' ? actor.personId : null;
}

/**
 * Appends an operation's events to the shop's log as the last statement of its transaction: the counter row's lock makes
 * the sequence gap-free and visible in order, so a reader's cursor is one number.
 */
export function appendEvents(
  client: pg.PoolClient,
  shopId: string,
  actor: Actor,
  noted: readonly Noted[],
  from: { readonly clock: Clock; readonly request: Request },
): Promise<unknown> {
  const rows = noted.map(({ type, refs, data }, index) => ({
    nth: index + 1,
    id: newId(),
    type,
    work_order_id: refs.workOrder ?? null,
    customer_id: refs.customer ?? null,
    vehicle_id: refs.vehicle ?? null,
    booking_id: refs.booking ?? null,
    refs,
    data,
  }));
  const name = 'name' in actor ? actor.name : actorKey(actor);
  const cause = actor.kind === 'system' ? actor : { causedBy: null, depth: 0 };
  return client.query({
    name: 'append_events',
    text: APPEND,
    values: [
      shopId,
      noted.length,
      from.clock.now(),
      actor.kind,
      actorId(actor),
      name,
      from.request.id,
      from.request.address,
      cause.causedBy,
      cause.depth,
      JSON.stringify(rows),
    ],
  });
}
