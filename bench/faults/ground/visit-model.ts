/** A second, independent telling of a visit's life, straight from docs/rules: what a run of steps must lead to. */
export type Line = {
  readonly kind: 'labour' | 'part' | 'fee' | 'discount';
  readonly quantity: number;
  readonly unitPrice: number;
  readonly taxRateBp: number;
};
export type ModelJob = {
  id: string;
  version: number;
  lines: readonly Line[];
  decision: 'not_sent' | 'pending' | 'approved' | 'declined';
  status: 'open' | 'in_work' | 'paused' | 'done';
  worked: boolean;
};
export type Frozen = { readonly job: ModelJob; readonly version: number; decision: ModelJob['decision'] };
export type Model = {
  stage: string;
  quality: string;
  readonly includesTax: boolean;
  jobs: ModelJob[];
  estimate: { id: string; frozen: Frozen[] } | null;
};

/** `<` marks a move that needs a reason. To ready leads only the approval of quality. */
const MOVES: Readonly<Record<string, string>> = {
  scheduled: 'collecting arrived <cancelled',
  collecting: 'arrived <scheduled <cancelled',
  arrived: 'inspecting awaiting_approval approved in_progress <scheduled <cancelled',
  inspecting: 'awaiting_approval approved in_progress quality_check <arrived <cancelled',
  awaiting_approval: 'approved in_progress quality_check <inspecting <cancelled',
  approved: 'in_progress waiting_parts waiting_customer quality_check awaiting_approval <inspecting <cancelled',
  in_progress: 'waiting_parts waiting_customer quality_check <awaiting_approval <approved <inspecting <cancelled',
  waiting_parts: 'in_progress waiting_customer quality_check <awaiting_approval <cancelled',
  waiting_customer: 'in_progress waiting_parts quality_check <awaiting_approval <cancelled',
  quality_check: '<in_progress <cancelled',
  ready: 'closed <quality_check <in_progress',
  closed: '',
  cancelled: '',
};
const WORKING = new Set(['approved', 'in_progress', 'waiting_parts', 'waiting_customer']);
const OVER = new Set(['ready', 'closed', 'cancelled']);

export const isOver = ({ stage }: Model): boolean => OVER.has(stage);
/** Nothing is booked in these runs. */
export const isAgreed = (job: ModelJob): boolean => job.decision === 'approved';
const some = (model: Model, wanted: (job: ModelJob) => boolean): boolean => model.jobs.some(wanted);

/** what a stage asks of the jobs. */
export function mayEnter(model: Model, to: string): boolean {
  const agreed = some(model, isAgreed);
  if (to === 'awaiting_approval') return some(model, ({ decision }) => decision === 'pending');
  if (WORKING.has(to)) return agreed;
  if (to !== 'quality_check' && to !== 'ready') return true;
  if (!agreed && some(model, ({ decision }) => decision !== 'declined')) return false;
  return !some(model, (job) => (isAgreed(job) ? job.status !== 'done' : job.status === 'in_work'));
}

/** Whether a person may move the visit there, with or without a reason. */
export function mayMove(model: Model, to: string, reason: string): boolean {
  const moves = (MOVES[model.stage] ?? '').split(' ');
  return (moves.includes(to) || (moves.includes(`<${to}`) && reason !== '')) && mayEnter(model, to);
}

/** Enters a stage; quality waits on the way in and was rejected on the way back to work. */
export function enter(model: Model, to: string): void {
  if (to === 'quality_check') model.quality = 'waiting';
  if (to === 'in_progress' && model.stage === 'quality_check') model.quality = 'rejected';
  model.stage = to;
}

/** moves that happen because of something else, where no reason is asked for. */
export function follow(model: Model, to: string): void {
  if (mayMove(model, to, '')) enter(model, to);
}
