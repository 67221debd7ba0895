import { media } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implementOutside, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { expiryAfter } from '../expiry.ts';
import { photoOf } from '../links.ts';
import { visitPlace } from '../owners.ts';
import { takeUpload } from '../take-upload.ts';

async function myVisit(scope: Reading, publicId: string) {
  return found(
    await scope.sql
      .selectFrom('work_orders__visit')
      .select(['id', 'closed_at'])
      .where('shop_id', '=', scope.shopId)
      .where('public_id', '=', publicId)
      .where('customer_id', '=', asCustomer(scope.actor).customerId)
      .executeTakeFirst(),
  );
}

export default implementOutside(media.uploadMyFile, (outside, input) =>
  takeUpload(
    outside,
    {
      operation: 'uploadMyFile',
      input,
      place: async (scope) => {
        const visit = await myVisit(scope, input.workOrder);
        const expiresAt = visit.closed_at && expiryAfter(visit.closed_at);
        return { ...(await visitPlace(scope, found(visit.id))), expiresAt };
      },
      from: 'customer',
      caption: input.caption,
      customerVisible: true,
    },
    async (scope, row) => ({
      id: row.public_id,
      name: row.name,
      url: (await photoOf(scope, row, 'customer')).url,
    }),
  ),
);
