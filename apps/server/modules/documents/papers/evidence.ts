import type { Block } from '../../../integrations/documents/port.ts';
import { type CarName, carText, dayText, type Frame, factsOf, type Inside, momentText, money, say } from '../frame.ts';

export type EvidenceFacts = {
  readonly number: number;
  readonly to: readonly string[];
  readonly car: CarName;
  readonly day: string;
  /** True when no entry was changed, lost or put in between. */ readonly intact: boolean;
  readonly entries: readonly {
    readonly place: number;
    readonly at: string;
    /** What this decision decided. */ readonly jobs: readonly {
      readonly title: string;
      readonly decision: string;
      readonly total: number;
    }[];
    readonly how: string;
    readonly who: string;
    readonly recordedBy: string | null;
    readonly version: number | null;
    /** Approved after it, in `currency`. */ readonly amount: number;
    readonly difference: number;
    readonly currency: string;
    readonly device: string | null;
    readonly hash: string;
  }[];
};

function entry(frame: Frame, each: EvidenceFacts['entries'][number]): Block[] {
  const decided: Block = {
    kind: 'table',
    columns: [
      { label: say(frame, 'column.description'), share: 56, align: 'start' },
      { label: say(frame, 'column.decision'), share: 24, align: 'start' },
      { label: say(frame, 'column.gross'), share: 20, align: 'end' },
    ],
    rows: each.jobs.map((job) => ({
      look: 'line',
      cells: [job.title, say(frame, `decision.${job.decision}`), money(frame, job.total, each.currency)],
    })),
  };
  return [
    { kind: 'heading', text: `${each.place}. ${momentText(frame, each.at)}` },
    decided,
    {
      kind: 'facts',
      rows: factsOf([
        [say(frame, 'evidence.who'), each.who],
        [say(frame, 'evidence.how'), say(frame, `how.${each.how}`)],
        [say(frame, 'evidence.recordedBy'), each.recordedBy],
        [say(frame, 'evidence.seen'), each.version === null ? null : String(each.version)],
        [say(frame, 'evidence.total'), money(frame, each.amount, each.currency)],
        [say(frame, 'evidence.difference'), money(frame, each.difference, each.currency)],
        [say(frame, 'evidence.device'), each.device],
        // In groups of eight: a line may end between them, never with a hyphen that is not part of it.
        [say(frame, 'evidence.checksum'), (each.hash.match(/.{1,8}/g) ?? []).join(' ')],
      ]),
    },
  ];
}

/** R-575 The record of authorisations: every decision with who, when and how, and whether its chain is whole. */
export function evidencePaper(frame: Frame, facts: EvidenceFacts): Inside {
  const { entries, intact } = facts;
  const verdict =
    entries.length === 0
      ? say(frame, 'evidence.none')
      : intact
        ? say(frame, 'evidence.intact', { count: entries.length })
        : say(frame, 'evidence.broken');
  return {
    title: say(frame, 'evidence'),
    mark: say(frame, 'number', { number: facts.number }),
    stamp: null,
    to: facts.to,
    facts: factsOf([
      [say(frame, 'date'), dayText(frame, facts.day)],
      [say(frame, 'vehicle'), carText(facts.car)],
    ]),
    blocks: [
      { kind: 'words', text: say(frame, 'evidence.intro'), look: 'quiet' },
      { kind: 'words', text: verdict, look: 'normal' },
      ...entries.flatMap((each) => entry(frame, each)),
    ],
  };
}
