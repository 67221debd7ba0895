import { media } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { fileToChange } from '../whose-file.ts';

export default implement(media.changeFile, async (scope, { fileId, caption, customerVisible }) => {
  const { name, kind, refs } = await fileToChange(scope, fileId);
  await scope.sql
    .updateTable('file')
    .set((column) => ({
      caption: caption === undefined ? column.ref('caption') : caption || null,
      customer_visible: customerVisible ?? column.ref('customer_visible'),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', fileId)
    .execute();
  scope.record('file.changed', refs, { name, kind });
  return { ok: true as const };
});
