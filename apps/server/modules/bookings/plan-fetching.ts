import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Collection } from '../../schema/json.ts';
import { staffByIds } from '../staff/index.ts';
import { planCollectionFor } from '../work-orders/index.ts';
import { type BookingRow, changeBooking, refsOf } from './booking-record.ts';

/** Writes where, when and by whom an accepted booking's car is fetched, here and on its work order. */
export async function planFetching(scope: Scope, row: BookingRow, collection: Collection): Promise<BookingRow> {
  if (collection.until <= collection.from) refuse('invalid_input', 'collection.until');
  const driver = collection.driverId ? await driverName(scope, collection.driverId) : null;
  const planned = await changeBooking(scope, row, {
    arrival: 'collection',
    collection_place: collection.place,
    collection: JSON.stringify(collection),
  });
  if (row.work_order_id) await planCollectionFor(scope, row.work_order_id, collection);
  const { place, date, from, until } = collection;
  scope.record('booking.collection_planned', refsOf(planned), { place, date, from, until, driver });
  return planned;
}

async function driverName(scope: Scope, driverId: string): Promise<string> {
  const driver = (await staffByIds(scope, [driverId])).get(driverId);
  return driver?.name ?? refuse('not_found', 'collection.driverId');
}
