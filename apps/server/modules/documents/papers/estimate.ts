import type { Block, Condition, Drawing, TableRow } from '../../../integrations/documents/port.ts';
import {
  type CarName,
  carText,
  dayOf,
  dayText,
  type Frame,
  factsOf,
  type Inside,
  momentText,
  money,
  say,
} from '../frame.ts';
import { amountOf, type PricedLine, priceColumns, priceRow, type RateSum, sumsBlock } from './lines.ts';

export type EstimateFacts = {
  readonly number: number;
  readonly version: number;
  readonly status: string;
  readonly currency: string;
  readonly withTax: boolean;
  /** False where the shop shows its customers no prices. */ readonly prices: boolean;
  readonly to: readonly string[];
  readonly car: CarName;
  readonly author: string | null;
  readonly sentAt: string | null;
  readonly validUntil: string | null;
  readonly message: string | null;
  readonly terms: string | null;
  readonly signature: string | null;
  readonly drawing: Drawing | null;
  readonly decidedAt: string | null;
  /** The page where the customer answers; null when nothing waits for an answer. */ readonly answerUrl: string | null;
  readonly jobs: readonly {
    readonly title: string;
    readonly sentence: string | null;
    readonly condition: Condition;
    readonly booked: boolean;
    readonly decision: 'pending' | 'approved' | 'declined';
    readonly net: number;
    readonly tax: number;
    readonly total: number;
    readonly lines: readonly PricedLine[];
  }[];
  /** The shop's own lines, as the bill will have them. */ readonly surcharges: readonly PricedLine[];
  /** The customer is charged no tax. */ readonly exempt: boolean;
  readonly net: number;
  readonly total: number;
  readonly byRate: readonly RateSum[];
  readonly approvedTotal: number;
};

function jobRows(frame: Frame, facts: EstimateFacts): TableRow[] {
  const priced = (line: PricedLine): TableRow => {
    const row = priceRow(frame, line, facts.currency, facts.withTax);
    return facts.prices ? row : { ...row, cells: row.cells.slice(0, 2) };
  };
  const jobs = facts.jobs.flatMap((job) => {
    const word = job.booked ? say(frame, 'booked') : say(frame, `condition.${job.condition}`);
    const decided = job.decision === 'pending' ? '' : ` · ${say(frame, `decision.${job.decision}`)}`;
    return [
      {
        look: 'heading' as const,
        cells: facts.prices
          ? [job.title, '', '', '', money(frame, amountOf(job, facts.withTax), facts.currency)]
          : [job.title, ''],
        note: [`${word}${decided}`, job.sentence].filter(Boolean).join(' — '),
      },
      ...job.lines.map(priced),
    ];
  });
  return [...jobs, ...facts.surcharges.map(priced)];
}

function ending(frame: Frame, facts: EstimateFacts): Block[] {
  const blocks: Block[] = [];
  if (facts.exempt && facts.prices) blocks.push({ kind: 'words', text: say(frame, 'exemptEstimate'), look: 'quiet' });
  if (facts.message)
    blocks.push({ kind: 'heading', text: say(frame, 'note') }, { kind: 'words', text: facts.message, look: 'normal' });
  if (facts.signature && facts.decidedAt)
    blocks.push({
      kind: 'signature',
      label: say(frame, 'signedBy'),
      name: facts.signature,
      drawing: facts.drawing,
      when: say(frame, 'signed', { when: momentText(frame, facts.decidedAt) }),
    });
  if (facts.answerUrl) blocks.push({ kind: 'link', label: say(frame, 'askEstimate'), url: facts.answerUrl, qr: true });
  if (facts.terms)
    blocks.push({ kind: 'heading', text: say(frame, 'terms') }, { kind: 'words', text: facts.terms, look: 'quiet' });
  return blocks;
}

/** R-570 An estimate: every job with its reason and lines, tax for each rate, what was decided and signed. */
export function estimatePaper(frame: Frame, facts: EstimateFacts): Inside {
  const approved = facts.approvedTotal > 0 ? [{ label: say(frame, 'sum.approved'), amount: facts.approvedTotal }] : [];
  const columns = priceColumns(frame, facts.withTax);
  const table: Block = {
    kind: 'table',
    columns: facts.prices ? columns : columns.slice(0, 2),
    rows: jobRows(frame, facts),
  };
  return {
    title: say(frame, 'estimate'),
    mark: say(frame, 'version', { number: facts.number, version: facts.version }),
    stamp: ['replaced', 'expired', 'draft'].includes(facts.status) ? say(frame, facts.status) : null,
    to: facts.to,
    facts: factsOf([
      [say(frame, 'date'), facts.sentAt && dayText(frame, dayOf(frame, facts.sentAt))],
      [say(frame, 'validUntil'), facts.validUntil && dayText(frame, facts.validUntil)],
      [say(frame, 'vehicle'), carText(facts.car)],
      [say(frame, 'author'), facts.author],
    ]),
    blocks: [table, ...(facts.prices ? [sumsBlock(frame, facts, approved)] : []), ...ending(frame, facts)],
  };
}
