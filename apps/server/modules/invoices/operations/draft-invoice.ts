import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { readVisit } from '../../work-orders/index.ts';
import { draftOfVisit } from '../draft-of-visit.ts';

/** */
export default implement(invoices.draftInvoice, async (scope, { workOrderId }) => ({
  id: await draftOfVisit(scope, await readVisit(scope, workOrderId)),
}));
