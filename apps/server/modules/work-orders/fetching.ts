import type { Reading } from '../../kernel/implement.ts';
import type { Collection } from '../../schema/json.ts';
import { staffByIds } from '../staff/index.ts';

export type Fetching = { place: string; date: string; from: string; until: string; driver: string | null };

/** Where and when the shop fetches the car, with the driver's name. */
export async function fetchingOf(scope: Reading, collection: Collection | null): Promise<Fetching | null> {
  if (!collection) return null;
  const { place, date, from, until, driverId } = collection;
  const people = await staffByIds(scope, [driverId]);
  return { place, date, from, until, driver: (driverId && people.get(driverId)?.name) || null };
}
