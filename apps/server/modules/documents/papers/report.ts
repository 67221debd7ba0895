import type { Block, Condition } from '../../../integrations/documents/port.ts';
import {
  type CarName,
  carText,
  dayOf,
  dayText,
  type Frame,
  factsOf,
  type Inside,
  numberText,
  type Pictures,
  say,
} from '../frame.ts';

export type Reading = { readonly label: string; readonly value: number; readonly unit: string; readonly limit: number };
export type ReportPoint = {
  readonly name: string;
  readonly condition: Condition;
  readonly text: string;
  readonly reading: Reading | null;
  /** Storage keys. */ readonly photos: readonly string[];
};
export type ReportFacts = {
  readonly number: number;
  readonly to: readonly string[];
  readonly car: CarName;
  readonly day: string;
  readonly odometerKm: number | null;
  readonly concerns: readonly string[];
  readonly inspection: {
    readonly name: string;
    readonly finishedAt: string;
    readonly technician: string | null;
    readonly points: readonly ReportPoint[];
  } | null;
  readonly jobs: readonly {
    readonly title: string;
    readonly sentence: string | null;
    readonly state: 'done' | 'declined' | 'open';
    readonly cause: string | null;
    readonly correction: string | null;
  }[];
};

const states = { done: 'jobDone', declined: 'jobDeclined', open: 'jobOpen' } as const;

function work(frame: Frame, { jobs }: ReportFacts): Block[] {
  if (jobs.length === 0) return [];
  return [
    { kind: 'heading', text: say(frame, 'workDone') },
    {
      kind: 'table',
      columns: [
        { label: say(frame, 'column.description'), share: 74, align: 'start' },
        { label: '', share: 26, align: 'end' },
      ],
      rows: jobs.map((job) => ({
        look: job.state === 'done' ? 'line' : 'quiet',
        cells: [job.title, say(frame, states[job.state])],
        note: [job.cause, job.correction ?? job.sentence].filter(Boolean).join(' — '),
      })),
    },
  ];
}

const rank: Readonly<Record<Condition, number>> = { urgent: 0, monitor: 1, not_checked: 2, good: 3 };

function findings(frame: Frame, { inspection }: ReportFacts, pictures: Pictures): Block[] {
  if (!inspection) return [];
  const shown = inspection.points
    .filter((point) => point.condition === 'urgent' || point.condition === 'monitor' || point.photos.length > 0)
    .toSorted((a, b) => rank[a.condition] - rank[b.condition]);
  const count = (condition: Condition) => inspection.points.filter((point) => point.condition === condition).length;
  const good = inspection.points
    .filter((point) => point.condition === 'good' && !shown.includes(point))
    .map(({ name }) => name);
  const items = shown.map((point) => ({
    name: point.name,
    condition: point.condition,
    conditionWord: say(frame, `condition.${point.condition}`),
    text: point.text,
    reading: point.reading ? readingText(frame, point.reading) : '',
    photos: point.photos.flatMap((key) => pictures.get(key) ?? []),
  }));
  return [
    { kind: 'heading', text: `${say(frame, 'found')} · ${inspection.name}` },
    {
      kind: 'words',
      text: say(frame, 'foundCounts', { good: count('good'), monitor: count('monitor'), urgent: count('urgent') }),
      look: 'quiet',
    },
    { kind: 'findings', items },
    ...(good.length > 0
      ? [{ kind: 'words' as const, text: say(frame, 'allGood', { points: good.join(', ') }), look: 'quiet' as const }]
      : []),
  ];
}

const readingText = (frame: Frame, { label, value, unit, limit }: Reading): string =>
  say(frame, 'limit', { label, unit, value: numberText(frame, value), limit: numberText(frame, limit) });

/** R-574 A service report: what was done, what was found with photos and readings, the worst first. No prices. */
export function reportPaper(frame: Frame, facts: ReportFacts, pictures: Pictures): Inside {
  const concerns: Block[] =
    facts.concerns.length > 0
      ? [
          { kind: 'heading', text: say(frame, 'concerns') },
          { kind: 'words', text: facts.concerns.join('\n'), look: 'normal' },
        ]
      : [];
  return {
    title: say(frame, 'report'),
    mark: say(frame, 'number', { number: facts.number }),
    stamp: null,
    to: facts.to,
    facts: factsOf([
      [say(frame, 'date'), dayText(frame, facts.day)],
      [say(frame, 'vehicle'), carText(facts.car)],
      [say(frame, 'odometer'), facts.odometerKm === null ? null : `${numberText(frame, facts.odometerKm)} km`],
      [say(frame, 'checkedOn'), facts.inspection && dayText(frame, dayOf(frame, facts.inspection.finishedAt))],
      [say(frame, 'technician'), facts.inspection?.technician],
    ]),
    blocks: [...concerns, ...work(frame, facts), ...findings(frame, facts, pictures)],
  };
}
