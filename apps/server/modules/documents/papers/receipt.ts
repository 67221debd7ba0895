import type { Block } from '../../../integrations/documents/port.ts';
import { dayText, type Frame, factsOf, type Inside, money, say } from '../frame.ts';

export type ReceiptFacts = {
  readonly number: string;
  readonly currency: string;
  readonly to: readonly string[];
  readonly amount: number;
  readonly tip: number;
  readonly refunded: number;
  readonly method: string;
  readonly reference: string | null;
  readonly receivedOn: string;
  readonly paidFor: readonly { readonly number: string; readonly amount: number }[];
};

/** R-572 A receipt: what was received, how, and which bills it paid; what is left over is the customer's credit. */
export function receiptPaper(frame: Frame, facts: ReceiptFacts): Inside {
  const { currency } = facts;
  const rest = facts.amount - facts.refunded - facts.paidFor.reduce((sum, { amount }) => sum + amount, 0);
  const rows = [
    ...facts.paidFor.map(({ number, amount }) => ({ words: number, amount })),
    ...(rest > 0 ? [{ words: say(frame, 'toCredit'), amount: rest }] : []),
  ];
  const table: Block = {
    kind: 'table',
    columns: [
      { label: say(frame, 'allocated'), share: 70, align: 'start' },
      { label: say(frame, 'amount'), share: 30, align: 'end' },
    ],
    rows: rows.map(({ words, amount }) => ({ look: 'line', cells: [words, money(frame, amount, currency)] })),
  };
  const sum = (label: string, amount: number, look: 'line' | 'total' | 'quiet') => ({
    label,
    value: money(frame, amount, currency),
    look,
  });
  return {
    title: say(frame, 'receipt'),
    mark: say(frame, 'number', { number: facts.number }),
    stamp: null,
    to: facts.to,
    facts: factsOf([
      [say(frame, 'receivedOn'), dayText(frame, facts.receivedOn)],
      [say(frame, 'method'), say(frame, `method.${facts.method}`)],
      [say(frame, 'purpose'), facts.reference],
    ]),
    blocks: [
      ...(rows.length > 0 ? [table] : []),
      {
        kind: 'sums',
        rows: [
          ...(facts.tip > 0 ? [sum(say(frame, 'tip'), facts.tip, 'line')] : []),
          sum(say(frame, 'sum.total'), facts.amount + facts.tip, 'total'),
          ...(facts.refunded > 0
            ? [
                sum(say(frame, 'refunded'), -facts.refunded, 'line'),
                sum(say(frame, 'kept'), facts.amount + facts.tip - facts.refunded, 'total'),
              ]
            : []),
        ],
      },
      { kind: 'words', text: say(frame, 'thanks'), look: 'normal' },
    ],
  };
}
