import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { billingOf } from '../../customers/index.ts';
import { statementOf } from '../statement.ts';

/** R-531 The notices mail it; the PDF is printed when the mail leaves. */
export default implement(invoices.sendStatement, async (scope, { customerId, from, to, message }) => {
  if (to < from) refuse('invalid_input', 'to');
  const { email } = await billingOf(scope, customerId);
  const { accounts, customerId: customer } = await statementOf(scope, customerId, { from, to });
  if (accounts.every(({ rows, opening }) => rows.length === 0 && opening === 0)) refuse('nothing_to_send');
  if (!email) refuse('no_contact');
  scope.record('statement.sent', { customer }, { fromDay: from, toDay: to, message });
  return { ok: true as const };
});
