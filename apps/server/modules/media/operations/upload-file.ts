import { media } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { photoOf } from '../links.ts';
import { placeOf } from '../owners.ts';
import { takeUpload } from '../take-upload.ts';

export default implementOutside(media.uploadFile, (outside, input) =>
  takeUpload(
    outside,
    {
      operation: 'uploadFile',
      input,
      place: async (scope) => ({ ...(await placeOf(scope, input)), expiresAt: null }),
      from: 'staff',
      caption: input.caption,
      customerVisible: input.customerVisible,
    },
    async (scope, row) => ({
      id: row.id,
      publicId: row.public_id,
      kind: row.kind,
      photo: await photoOf(scope, row, 'staff'),
    }),
  ),
);
