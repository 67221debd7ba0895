import { media } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { CLAIM_MS } from '../expiry.ts';
import { photoOf } from '../links.ts';
import { takeUpload } from '../take-upload.ts';

/** R-301 A photo of a request that is never sent is gone after a day. */
export default implementOutside(media.uploadBookingPhoto, async (outside, input) => {
  const expiresAt = new Date(outside.clock.now().getTime() + CLAIM_MS).toISOString();
  const place = { owner: 'booking', ownerId: null, workOrderId: null, customerId: null, refs: {}, expiresAt } as const;
  return takeUpload(
    outside,
    {
      operation: 'uploadBookingPhoto',
      input,
      place: async () => place,
      from: 'visitor',
      caption: '',
      customerVisible: true,
      only: 'photo',
    },
    async (scope, row) => ({ id: row.public_id, thumbUrl: (await photoOf(scope, row, 'customer')).thumbUrl }),
  );
});
