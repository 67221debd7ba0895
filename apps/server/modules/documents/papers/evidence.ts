import type { Block, Drawing, TableRow } from '../../../integrations/documents/port.ts';
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
      /** The words the customer read. */ readonly sentence: string | null;
      readonly photos: number;
    }[];
    /** The shop's own lines of what is approved. */
    readonly surcharges: readonly { readonly description: string; readonly total: number }[];
    /** The terms agreed to with this decision. */ readonly terms: string | null;
    readonly signature: { readonly name: string; readonly drawing: Drawing | null } | null;
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

/** The terms as they were agreed to, and the signature under them. */
function agreed(frame: Frame, { terms, signature, at }: EvidenceFacts['entries'][number]): Block[] {
  const words: Block[] = terms ? [{ kind: 'words', text: `${say(frame, 'terms')}: ${terms}`, look: 'quiet' }] : [];
  if (!signature) return words;
  const when = say(frame, 'signed', { when: momentText(frame, at) });
  return [...words, { kind: 'signature', label: say(frame, 'signedBy'), when, ...signature }];
}

function entry(frame: Frame, each: EvidenceFacts['entries'][number]): Block[] {
  const decided: Block = {
    kind: 'table',
    columns: [
      { label: say(frame, 'column.description'), share: 56, align: 'start' },
      { label: say(frame, 'column.decision'), share: 24, align: 'start' },
      { label: say(frame, 'column.gross'), share: 20, align: 'end' },
    ],
    rows: [
      ...each.jobs.map((job): TableRow => {
        const photos = job.photos > 0 ? say(frame, 'evidence.photos', { count: job.photos }) : null;
        const note = [job.sentence, photos].filter(Boolean).join(' · ');
        const cells = [job.title, say(frame, `decision.${job.decision}`), money(frame, job.total, each.currency)];
        return { look: 'line', cells, ...(note ? { note } : {}) };
      }),
      ...each.surcharges.map(({ description, total }): TableRow => {
        return { look: 'quiet', cells: [description, '', money(frame, total, each.currency)] };
      }),
    ],
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
    ...agreed(frame, each),
  ];
}

/**
 * R-575 The record of authorisations: every decision with who, when and how, what was read and agreed to, the signature,
 * and whether its chain is whole.
 */
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
