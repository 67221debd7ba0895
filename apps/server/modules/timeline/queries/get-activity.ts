import { timeline } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readPage } from '../read-page.ts';
import { tellStaff } from '../rows.ts';

/** What happens in the shop: cars and work, not who signed in, which setting changed, or that a mail went out as it should. */
const about = [
  'workOrder.',
  'vehicle.',
  'job.',
  'quality.',
  'inspection.',
  'estimate.',
  'booking.',
  'message.',
  'file.',
  'mail.failed',
];

export default answer(timeline.getActivity, async (scope, input) => {
  const page = await readPage(scope, input, (query) =>
    query.where((row) => row.or(about.map((start) => row('e.type', 'like', `${start}%`)))),
  );
  return { items: await tellStaff(scope, page.items), nextCursor: page.nextCursor };
});
