import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { sendVersion } from '../send-version.ts';

export default implement(
  estimates.sendEstimate,
  (scope, { workOrderId, message }) => sendVersion(scope, workOrderId, message),
  { estimate_version_key: 'changed_meanwhile' },
);
