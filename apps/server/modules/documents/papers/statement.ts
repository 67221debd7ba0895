import type { Block } from '../../../integrations/documents/port.ts';
import { dayText, type Frame, factsOf, type Inside, money, say, shortDay } from '../frame.ts';

export type StatementFacts = {
  readonly to: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly accounts: readonly {
    readonly currency: string;
    readonly opening: number;
    readonly rows: readonly { day: string; kind: string; description: string; amount: number; balance: number }[];
    readonly closing: number;
  }[];
};

/** What happened, and to which bill: `Payment · INV-00001`. */
function wordsOf(frame: Frame, { kind, description }: { kind: string; description: string }): string {
  const word = say(frame, `entry.${kind}`);
  return description.startsWith(word) ? description : [word, description].filter(Boolean).join(' · ');
}

function account(frame: Frame, facts: StatementFacts, each: StatementFacts['accounts'][number]): Block[] {
  const amount = (value: number) => money(frame, value, each.currency);
  const columns = [
    { label: say(frame, 'column.date'), share: 16, align: 'start' as const },
    { label: say(frame, 'column.description'), share: 46, align: 'start' as const },
    { label: say(frame, 'column.gross'), share: 19, align: 'end' as const },
    { label: say(frame, 'column.balance'), share: 19, align: 'end' as const },
  ];
  const opening = {
    look: 'quiet' as const,
    cells: ['', say(frame, 'opening', { day: dayText(frame, facts.from) }), '', amount(each.opening)],
  };
  const rows = each.rows.map((row) => ({
    look: 'line' as const,
    cells: [shortDay(frame, row.day), wordsOf(frame, row), amount(row.amount), amount(row.balance)],
  }));
  return [
    { kind: 'table', columns, rows: [opening, ...rows] },
    {
      kind: 'sums',
      rows: [
        {
          label: say(frame, 'closing', { day: dayText(frame, facts.until) }),
          value: amount(each.closing),
          look: 'total',
        },
      ],
    },
  ];
}

/** R-573 A statement: what stood open before, each bill and payment, and what stands open after; one part a currency. */
export function statementPaper(frame: Frame, facts: StatementFacts): Inside {
  const period = `${dayText(frame, facts.from)} – ${dayText(frame, facts.until)}`;
  const blocks = facts.accounts.flatMap((each) => account(frame, facts, each));
  return {
    title: say(frame, 'statement'),
    mark: period,
    stamp: null,
    to: facts.to,
    facts: factsOf([[say(frame, 'date'), dayText(frame, facts.until)]]),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'words', text: say(frame, 'nothing'), look: 'normal' }],
  };
}
