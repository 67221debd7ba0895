import { exact, roundHalfUp, toMinor } from '../../kernel/money.ts';
import type { EntryLine } from './post-entry.ts';

export type PricedLine = Omit<EntryLine, 'shopAmount'> & {
  /** The rate this line was or is converted at; the entry's rate when left out. */
  readonly rateMicro?: number;
};

/** R-503 An amount in the shop's currency: one smallest unit counts `rateMicro` millionths, halves away from zero. */
export const inShopMoney = (amount: number, rateMicro: number): number =>
  rateMicro === 1_000_000 ? amount : toMinor(roundHalfUp(exact(amount) * exact(rateMicro), 1_000_000n));

/**
 * R-503 Puts every line of an entry into the shop's currency too. What rounding, or rates of different days, leave over
 * goes to `exchange_difference`, in the shop's currency only.
 */
export function withShopAmounts(lines: readonly PricedLine[], rateMicro = 1_000_000): EntryLine[] {
  const priced = lines.map(({ rateMicro: own, ...line }) => ({
    ...line,
    shopAmount: inShopMoney(line.amount, own ?? rateMicro),
  }));
  const left = priced.reduce((sum, line) => sum + line.shopAmount, 0);
  return left === 0 ? priced : [...priced, { account: 'exchange_difference', amount: 0, shopAmount: -left }];
}
