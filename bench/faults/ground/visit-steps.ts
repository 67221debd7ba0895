import fc from 'fast-check';
import type { Answer, Caller } from '../../../apps/server/kernel/testing/world.ts';
import {
  enter,
  follow,
  isAgreed,
  isOver,
  type Line,
  type Model,
  type ModelJob,
  mayEnter,
  mayMove,
} from './visit-model.ts';
import { sumOf } from './visit-sums.ts';

export type Step =
  | { readonly do: 'add'; readonly lines: readonly Line[] }
  | { readonly do: 'reprice'; readonly job: number; readonly lines: readonly Line[] }
  | { readonly do: 'remove' | 'start' | 'pause' | 'finish' | 'reopen'; readonly job: number }
  | { readonly do: 'send' | 'approveQuality' }
  | { readonly do: 'decide'; readonly job: number; readonly decision: 'approved' | 'declined'; readonly all: boolean }
  | { readonly do: 'move'; readonly to: string; readonly reason: string }
  | { readonly do: 'rejectQuality'; readonly job: number | null };
type Does<D extends Step['do']> = Extract<Step, { do: D }>;

const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('labour' as const, 'part' as const, 'fee' as const, 'discount' as const),
  quantity: fc.integer({ min: 1, max: 9999 }),
  unitPrice: fc.integer({ min: 0, max: 500_000 }),
  taxRateBp: fc.constantFrom(0, 700, 1600, 1900),
});
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const job = fc.nat({ max: 5 });
const reason = fc.constantFrom('', 'because the customer asked');
const stages =
  'arrived inspecting awaiting_approval approved in_progress waiting_parts waiting_customer quality_check quality_check ready closed cancelled scheduled'.split(
    ' ',
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), lines }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reprice' as const), job, lines }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('remove', 'start', 'start', 'pause', 'finish', 'finish', 'reopen'),
      job,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('send', 'send', 'approveQuality') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      job,
      decision: fc.constantFrom('approved' as const, 'approved' as const, 'declined' as const),
      all: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...stages), reason }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rejectQuality' as const), job: fc.option(job) }) },
) as fc.Arbitrary<Step>;

/** Half of the runs begin where work may start: jobs added, sent and approved as a whole. */
const released = fc
  .array(lines, { minLength: 1, maxLength: 3 })
  .map((jobs): Step[] => [
    ...jobs.map((given) => ({ do: 'add' as const, lines: given })),
    { do: 'send' },
    { do: 'decide', job: 0, decision: 'approved', all: true },
  ]);

/** A run: things people do to one visit, one after another, allowed or not. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(fc.oneof(fc.constant<Step[]>([]), released), fc.array(step, { minLength: 5, maxLength: 10, size: 'max' }))
  .map(([first, then]) => [...first, ...then]);

export type Ground = { readonly caller: Caller; readonly workOrderId: string; readonly model: Model };
/** What the model expects: allowed or not; `apply` changes the model once the server agreed. */
type Expected = {
  readonly allowed: boolean;
  readonly send: () => Promise<Answer<unknown>>;
  readonly apply: (body: unknown) => void;
};
type Meaning = (ground: Ground, step: never) => Expected | null;

const pick = ({ jobs }: Model, nth: number): ModelJob | null =>
  jobs.length ? (jobs[nth % jobs.length] ?? null) : null;
const inputLines = (given: readonly Line[]) => given.map((each) => ({ ...each, description: `A ${each.kind}` }));

const add: Meaning = ({ caller, workOrderId, model }, { lines: given }: Does<'add'>) => ({
  allowed: !isOver(model),
  send: () => caller.send('addJob', { workOrderId, title: 'A job', lines: inputLines(given) }),
  apply: (body) => {
    const { id, total } = body as { id: string; total: number };
    const own = sumOf(given, model.includesTax).total;
    if (total !== own) throw new Error(`a new job costs ${total}, the model says ${own}`);
    model.jobs.push({ id, version: 1, lines: given, decision: 'not_sent', status: 'open', worked: false });
  },
});

/** which new prices need a new decision. */
function needsDecision(target: ModelJob, given: readonly Line[], includesTax: boolean): boolean {
  if (target.decision === 'not_sent') return false;
  if (target.decision !== 'approved' || target.status === 'open') return true;
  return sumOf(given, includesTax).total > sumOf(target.lines, includesTax).total;
}

const reprice: Meaning = ({ caller, model }, { job: nth, lines: given }: Does<'reprice'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  const same = JSON.stringify(target.lines) === JSON.stringify(given);
  return {
    allowed: !isOver(model) && (same || target.status !== 'done'),
    send: () => caller.send('updateJob', { jobId: target.id, version: target.version, lines: inputLines(given) }),
    apply: () => {
      if (!same && needsDecision(target, given, model.includesTax)) target.decision = 'not_sent';
      target.lines = given;
      target.version += 1;
    },
  };
};

/** */
const remove: Meaning = ({ caller, model }, { job: nth }: Does<'remove'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  const undecided = target.decision === 'not_sent' || target.decision === 'pending';
  return {
    allowed: undecided && target.status === 'open' && !target.worked,
    send: () => caller.send('removeJob', { jobId: target.id }),
    apply: () => {
      model.jobs = model.jobs.filter((each) => each !== target);
    },
  };
};

/** The one person of these runs switches over. */
const start: Meaning = ({ caller, model }, { job: nth }: Does<'start'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  return {
    allowed: !isOver(model) && isAgreed(target) && (target.status === 'open' || target.status === 'paused'),
    send: () => caller.send('startJob', { jobId: target.id, switchOver: true }),
    apply: () => {
      for (const other of model.jobs) if (other.status === 'in_work') other.status = 'paused';
      Object.assign(target, { status: 'in_work', worked: true });
      follow(model, 'in_progress');
    },
  };
};

const pause: Meaning = ({ caller, model }, { job: nth }: Does<'pause'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  return {
    allowed: target.status === 'in_work',
    send: () => caller.send('pauseJob', { jobId: target.id, reason: 'parts' }),
    apply: () => {
      target.status = 'paused';
    },
  };
};

/** */
const finish: Meaning = ({ caller, model }, { job: nth }: Does<'finish'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  return {
    allowed: !isOver(model) && isAgreed(target) && target.status !== 'done',
    send: () => caller.send('finishJob', { jobId: target.id }),
    apply: () => {
      target.status = 'done';
    },
  };
};

/** */
const reopen: Meaning = ({ caller, model }, { job: nth }: Does<'reopen'>) => {
  const target = pick(model, nth);
  if (!target) return null;
  return {
    allowed: !isOver(model) && target.status === 'done',
    send: () => caller.send('reopenJob', { jobId: target.id, reason: 'It still squeals' }),
    apply: () => {
      target.status = 'open';
      if (model.stage === 'quality_check') enter(model, 'in_progress');
    },
  };
};

/** */
const send: Meaning = ({ caller, workOrderId, model }) => ({
  allowed: !['closed', 'cancelled'].includes(model.stage) && model.jobs.some(({ decision }) => decision !== 'declined'),
  send: () => caller.send('sendEstimate', { workOrderId }),
  apply: (body) => {
    const sent = model.jobs.filter(({ decision }) => decision !== 'declined');
    for (const each of sent) if (each.decision !== 'approved') each.decision = 'pending';
    const frozen = sent.map((each) => ({ job: each, version: each.version, decision: each.decision }));
    model.estimate = { id: (body as { id: string }).id, frozen };
    if (['arrived', 'inspecting', 'approved'].includes(model.stage)) follow(model, 'awaiting_approval');
  },
});

/** told by staff. */
const decide: Meaning = ({ caller, model }, { job: nth, decision, all }: Does<'decide'>) => {
  const { estimate } = model;
  if (!estimate) return null;
  const one = estimate.frozen[nth % estimate.frozen.length];
  const named = all ? estimate.frozen : one ? [one] : [];
  const changing = named.filter((each) => each.decision !== decision);
  const mayChange = (each: (typeof changing)[number]): boolean => {
    const overturns = decision === 'approved' && each.decision === 'declined';
    const waits = each.job.decision === 'pending' || (overturns && each.job.decision === 'declined');
    const present = model.jobs.includes(each.job) && each.job.version === each.version && waits;
    const taken = each.decision === 'pending' || overturns;
    return present && taken && !(decision === 'declined' && each.job.status === 'done');
  };
  return {
    allowed: !['closed', 'cancelled'].includes(model.stage) && changing.length > 0 && changing.every(mayChange),
    send: () =>
      caller.send('recordDecision', {
        estimateId: estimate.id,
        how: 'phone',
        who: 'The driver',
        decisions: named.map((each) => ({
          jobId: each.job.id,
          decision,
          reason: decision === 'declined' ? 'Later' : '',
        })),
      }),
    apply: () => {
      for (const each of changing) {
        each.decision = decision;
        each.job.decision = decision;
      }
      if (!['inspecting', 'awaiting_approval'].includes(model.stage)) return;
      if (model.jobs.some((each) => each.decision === 'pending')) return;
      follow(model, model.jobs.some(isAgreed) ? 'approved' : 'quality_check');
    },
  };
};

const move: Meaning = ({ caller, workOrderId, model }, { to, reason: why }: Does<'move'>) => ({
  allowed: mayMove(model, to, why),
  send: () => caller.send('moveWorkOrder', { workOrderId, to: to as 'arrived', reason: why }),
  apply: () => enter(model, to),
});

const approveQuality: Meaning = ({ caller, workOrderId, model }) => ({
  allowed: model.stage === 'quality_check' && mayEnter(model, 'ready'),
  send: () => caller.send('approveQuality', { workOrderId }),
  apply: () => {
    model.stage = 'ready';
    model.quality = 'approved';
  },
});

const rejectQuality: Meaning = ({ caller, workOrderId, model }, { job: nth }: Does<'rejectQuality'>) => {
  const target = nth === null ? null : pick(model, nth);
  return {
    allowed: model.stage === 'quality_check',
    send: () =>
      caller.send('rejectQuality', { workOrderId, reason: 'One more look', jobIds: target ? [target.id] : [] }),
    apply: () => {
      if (target?.status === 'done') target.status = 'open';
      enter(model, 'in_progress');
    },
  };
};

const meanings: Readonly<Record<Step['do'], Meaning>> = {
  add,
  reprice,
  remove,
  start,
  pause,
  finish,
  reopen,
  send,
  decide,
  move,
  approveQuality,
  rejectQuality,
};

/** What a step means for this visit now; null when there is nothing to do it to. */
export const meaningOf = (ground: Ground, taken: Step): Expected | null => meanings[taken.do](ground, taken as never);
