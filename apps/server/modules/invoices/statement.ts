import type { invoices, OutputOf } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { billingOf, recordsOf } from '../customers/index.ts';
import { customerAccount } from '../ledger/index.ts';

export type Statement = OutputOf<typeof invoices.getStatement>;

/** R-531 A customer's account between two days, from the books; records merged into theirs count. Refuses not_found. */
export async function statementOf(
  scope: Reading,
  customerId: string,
  between: { readonly from: string; readonly to: string },
): Promise<Statement> {
  const buyer = await billingOf(scope, customerId);
  const accounts = await customerAccount(scope, await recordsOf(scope, buyer.customerId), between);
  return {
    customerId: buyer.customerId,
    customer: buyer.name,
    ...between,
    accounts: accounts.map((account) => ({ ...account, rows: [...account.rows] })),
  };
}
