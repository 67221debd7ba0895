import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { myAttemptView, readMyAttempt } from '../attempt-rows.ts';

export default answer(payments.getMyAttempt, async (scope, { attempt }) =>
  myAttemptView(await readMyAttempt(scope, attempt)),
);
