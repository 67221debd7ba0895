import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { billingOf } from '../../customers/index.ts';
import { readTerms } from '../terms.ts';

export default answer(invoices.getInvoiceTerms, async (scope, { customerId }) =>
  readTerms(scope, (await billingOf(scope, customerId)).customerId),
);
