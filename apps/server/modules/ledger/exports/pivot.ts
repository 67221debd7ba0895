import type { BookedLine } from '../entries-of.ts';

/** One entry as a row of pairs: every other line stands against the main one. Amounts in the shop's currency. */
export type Paired = { readonly main: BookedLine; readonly others: readonly BookedLine[] };

/** Which account an entry is written under: what customers owe, else where money lies, else its first line. */
const RANK = ['receivable', 'cash', 'bank', 'terminal', 'customer_credit'];
const rankOf = ({ account }: BookedLine): number => {
  const rank = RANK.indexOf(account);
  if (rank >= 0) return rank;
  return account.startsWith('clearing:') ? RANK.length : RANK.length + 1;
};

/** R-507 Splits an entry into its main line and all others; lines without value in the shop's currency are left out. */
export function pairsOf(entry: readonly BookedLine[]): Paired | null {
  const lines = entry.filter(({ shop_amount }) => shop_amount !== 0);
  const main = lines.toSorted((a, b) => rankOf(a) - rankOf(b) || a.position - b.position)[0];
  return main ? { main, others: lines.filter((line) => line !== main) } : null;
}
