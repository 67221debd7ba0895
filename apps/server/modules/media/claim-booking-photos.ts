import type { Scope } from '../../kernel/implement.ts';

/**
 * R-301 A visitor's photo is kept once its request is sent: it then belongs to the booking and no longer expires in a
 * day. Only unclaimed photos of this shop that have not expired are taken; others are left alone without a word.
 */
export async function claimBookingPhotos(
  { sql, shopId, now }: Scope,
  publicIds: readonly string[],
  bookingId: string,
  customerId: string,
): Promise<void> {
  if (publicIds.length === 0) return;
  await sql
    .updateTable('file')
    .set({ owner_id: bookingId, customer_id: customerId, expires_at: null })
    .where('shop_id', '=', shopId)
    .where('public_id', 'in', [...publicIds])
    .where('owner', '=', 'booking')
    .where('owner_id', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}
