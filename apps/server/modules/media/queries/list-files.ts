import { media } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { filesOf } from '../files-of.ts';
import { ownVisitOnly } from '../own-only.ts';
import { visitPlace } from '../owners.ts';

export default answer(media.listFiles, async (scope, { workOrderId }) => {
  await visitPlace(scope, workOrderId);
  await ownVisitOnly(scope, workOrderId);
  return { items: await filesOf(scope, workOrderId) };
});
