import { media } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { discard } from '../prepare.ts';
import { inOwnShop } from '../take-upload.ts';
import { fileToChange } from '../whose-file.ts';

/** The row goes first: a file that is still listed always opens. */
export default implementOutside(media.removeFile, async (outside, { fileId }) => {
  const file = await inOwnShop(outside, async (scope) => {
    const known = await fileToChange(scope, fileId);
    const gone = await scope.sql
      .deleteFrom('file')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', fileId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) refuse('not_found');
    scope.record('file.removed', known.refs, { name: known.name, kind: known.kind });
    return known;
  });
  await discard(outside.services, file);
  return { ok: true as const };
});
