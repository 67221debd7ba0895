import { workOrders } from '@pitlane/contracts';
import type { z } from 'zod';

type Stage = workOrders.Stage;
export type Mark = z.output<typeof workOrders.laneMark>;
type Lane = z.output<typeof workOrders.lane>;
/** The stamps of a work order that the lane shows; ISO instants. */
export type Stamps = {
  readonly stage: Stage;
  readonly stage_since: string;
  readonly arrived_at: string | null;
  readonly inspected_at: string | null;
  readonly decided_at: string | null;
  readonly work_started_at: string | null;
  readonly checked_at: string | null;
  readonly ready_at: string | null;
};
export const stampColumns = [
  'stage',
  'stage_since',
  'arrived_at',
  'inspected_at',
  'decided_at',
  'work_started_at',
  'checked_at',
  'ready_at',
] as const;

/** Which of the six marks a stage belongs to; stages before arrival and after the end have none. */
export const markOf: Readonly<Record<Stage, Mark | null>> = {
  requested: null,
  scheduled: null,
  collecting: null,
  arrived: 'received',
  inspecting: 'inspected',
  awaiting_approval: 'choice',
  approved: 'choice',
  in_progress: 'work',
  waiting_parts: 'work',
  waiting_customer: 'work',
  quality_check: 'check',
  ready: 'ready',
  closed: null,
  cancelled: null,
};

/** The stages of a mark, in order: a column of the board. */
export const stagesOf = (mark: Mark): Stage[] => workOrders.stages.filter((stage) => markOf[stage] === mark);

function doneAt(mark: Mark, row: Stamps): string | null {
  if (mark === 'received') return row.arrived_at;
  if (mark === 'inspected') return row.inspected_at;
  if (mark === 'choice') return row.decided_at;
  if (mark === 'work') return row.work_started_at;
  return mark === 'check' ? row.checked_at : row.ready_at;
}

/** R-250 The lane: marks before the present one are done, a closed visit is done throughout, a cancelled one as far as it came. */
export function laneOf(row: Stamps): Lane {
  const now = markOf[row.stage];
  const here = now ? workOrders.laneMarks.indexOf(now) : -1;
  return workOrders.laneMarks.map((mark, index) => {
    if (row.stage === 'closed') return { mark, state: 'done' as const, at: doneAt(mark, row) };
    if (row.stage === 'cancelled') {
      const at = doneAt(mark, row);
      return { mark, state: at ? ('done' as const) : ('next' as const), at };
    }
    if (index < here) return { mark, state: 'done' as const, at: doneAt(mark, row) };
    if (index > here) return { mark, state: 'next' as const, at: null };
    const since = mark === 'inspected' || mark === 'choice' ? row.stage_since : (doneAt(mark, row) ?? row.stage_since);
    return { mark, state: 'now' as const, at: since };
  });
}
