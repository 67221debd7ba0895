import { uuidv7 } from 'uuidv7';
import type { Scope } from './scope.ts';

export type Fact = {
  readonly type: string;
  readonly refs: Readonly<Record<string, string | undefined>>;
  readonly data: unknown;
};

/** Appends to the shop's log, which its live screens follow: without gaps, in order. The last statement of a change. */
export async function note({ ask, caller }: Scope, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map(({ type, refs, data }, nth) => ({ nth: nth + 1, id: uuidv7(), type, refs, data }));
  await ask(
    'note',
    `with counter as (update event_counter set seq = seq + $1 returning shop_id, seq)
     insert into event (shop_id, seq, id, type, at, actor_kind, actor_id, actor_name, work_order_id, customer_id, vehicle_id, booking_id, refs, data, depth)
     select shop_id, seq - $1 + e.nth, e.id, e.type, now(), 'staff', $2, $3, (e.refs ->> 'workOrder')::uuid, (e.refs ->> 'customer')::uuid,
       (e.refs ->> 'vehicle')::uuid, (e.refs ->> 'booking')::uuid, e.refs, e.data, 0
     from counter, jsonb_to_recordset($4::jsonb) as e(nth int, id uuid, type text, refs jsonb, data jsonb)`,
    [facts.length, caller.staffId, caller.name, JSON.stringify(rows)],
  );
}
