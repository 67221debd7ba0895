import { type Account, type EntryLine, type PricedLine, withShopAmounts } from '../ledger/index.ts';
import type { DocumentLine, LineKind } from './document.ts';

const accountOf: Readonly<Record<LineKind, Account>> = {
  labour: 'revenue_labour',
  part: 'revenue_parts',
  sublet: 'revenue_sublet',
  fee: 'revenue_fees',
  environment: 'revenue_fees',
  supplies: 'revenue_supplies',
  discount: 'discounts',
  deposit: 'deposits_held',
};

/**
 * R-517 What a document books: the customer owes its total, revenue (or deposits held) by kind and tax by rate stand
 * against it. `direction` -1 mirrors it, for credit notes. `billId` is the bill whose open amount it changes.
 */
export function bookLines(
  lines: readonly DocumentLine[],
  about: { readonly rateMicro: number; readonly billId: string; readonly direction: 1 | -1 },
): EntryLine[] {
  const sums = new Map<string, PricedLine>();
  const add = (account: Account, taxRateBp: number, amount: number) => {
    const key = `${account} ${taxRateBp}`;
    sums.set(key, { account, taxRateBp, amount: (sums.get(key)?.amount ?? 0) - amount * about.direction });
  };
  for (const line of lines) {
    add(accountOf[line.kind], line.taxRateBp, line.net);
    add('tax_payable', line.taxRateBp, line.tax);
  }
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  return withShopAmounts(
    [{ account: 'receivable', amount: total * about.direction, invoiceId: about.billId }, ...sums.values()],
    about.rateMicro,
  );
}
