import type { shapes } from '@pitlane/contracts';
import type { Reading, Scope } from '../../kernel/implement.ts';

/** Photos of bookings, by booking id. */
export async function photosOf(
  _scope: Reading,
  _owner: 'booking',
  ids: readonly string[],
): Promise<Map<string, shapes.Photo[]>> {
  return new Map(ids.map((id) => [id, []]));
}
/** Hands the photos a visitor uploaded over to their booking. */
export async function claimBookingPhotos(
  _scope: Scope,
  _publicIds: readonly string[],
  _booking: string,
  _customer: string,
): Promise<void> {}
