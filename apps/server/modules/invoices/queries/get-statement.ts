import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { statementOf } from '../statement.ts';

/** */
export default answer(invoices.getStatement, async (scope, { customerId, from, to }) => {
  if (to < from) refuse('invalid_input', 'to');
  return statementOf(scope, customerId, { from, to });
});
