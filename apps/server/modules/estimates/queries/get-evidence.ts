import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readEvidence } from '../authorisations/evidence.ts';

export default answer(estimates.getEvidence, (scope, { workOrderId }) => readEvidence(scope, workOrderId));
