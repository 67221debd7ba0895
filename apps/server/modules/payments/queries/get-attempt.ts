import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { attemptView, readAttempt } from '../attempt-rows.ts';

export default answer(payments.getAttempt, async (scope, { attemptId }) =>
  attemptView(await readAttempt(scope, attemptId)),
);
