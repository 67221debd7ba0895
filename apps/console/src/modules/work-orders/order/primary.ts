import type { Translate } from '../../../shared/phrases.tsx';
import type { Doing } from './doing.ts';
import type { Order } from './order.tsx';

type ServerAction = NonNullable<Order['primary']>;
/** Changes that need no question. */
export type Direct = 'convert' | 'start' | 'start_job' | 'finish_job';
/** What the server's next action means here: its words, and a dialog, a place to go, a change, or a job to open. */
export type Primary = {
  readonly words: string;
  readonly doing?: Doing;
  readonly href?: string;
  readonly direct?: Direct;
  /** Opens this job on the page. */
  readonly jobId?: string;
  /** Nobody here has anything to do now: said quietly, not as a button that shouts. */
  readonly waiting?: true;
};

/** The open inspection of the visit, or the newest one. */
const inspectionOf = (order: Order) =>
  order.inspections.find((one) => one.state === 'in_progress' || one.state === 'in_review') ?? order.inspections.at(-1);

const titled = (job: ServerAction['job']) => ({ title: job?.title ?? '' });

/** Whom or what a job waits for: what holds it up, else the person at work on it, else somebody to do it. */
function waitWords(t: Translate, job: ServerAction['job']): string {
  if (job?.reason === 'parts' || job?.reason === 'customer' || job?.reason === 'help')
    return t(`primary.wait.${job.reason}`, titled(job));
  if (job?.technician) return t('primary.wait.person', { ...titled(job), name: job.technician });
  return t('primary.wait.nobody', titled(job));
}

/** What each of the server's actions leads to. */
const makers: Readonly<Record<string, (t: Translate, order: Order, action: ServerAction) => Primary>> = {
  check_in: (t) => ({ words: t('primary.check_in'), doing: { what: 'check_in' } }),
  inspect: (t) => ({ words: t('primary.inspect'), doing: { what: 'inspect' } }),
  finish_inspection: (t, order) => ({
    words: t('primary.finish_inspection'),
    href: `/inspections/${inspectionOf(order)?.id}`,
  }),
  review: (t, order) => ({ words: t('primary.review'), href: `/inspections/${inspectionOf(order)?.id}` }),
  add_job: (t) => ({ words: t('primary.add_job'), doing: { what: 'add' } }),
  send_estimate: (t, _order, { jobs }) => ({ words: t('primary.send_estimate', { jobs }), doing: { what: 'send' } }),
  record_decision: (t) => ({ words: t('primary.record_decision'), doing: { what: 'decide' } }),
  convert: (t) => ({ words: t('primary.convert'), direct: 'convert' }),
  start_work: (t) => ({ words: t('primary.start_work'), direct: 'start' }),
  start_job: (t, _order, { job }) => ({ words: t('primary.start_job', titled(job)), direct: 'start_job' }),
  finish_job: (t, _order, { job }) => ({ words: t('primary.finish_job', titled(job)), direct: 'finish_job' }),
  assign_job: (t, _order, { job }) => ({
    words: t('primary.assign_job', titled(job)),
    doing: { what: 'technician', jobId: job?.id ?? '' },
  }),
  wait_job: (t, _order, { job }) => ({ words: waitWords(t, job), jobId: job?.id ?? '', waiting: true }),
  check: (t) => ({ words: t('primary.check'), doing: { what: 'move', to: 'quality_check' } }),
  approve_quality: (t) => ({ words: t('primary.approve_quality'), doing: { what: 'quality_pass' } }),
  hand_over: (t) => ({ words: t('primary.hand_over'), doing: { what: 'hand_over' } }),
  await_payment: (t) => ({
    words: t('primary.await_payment'),
    doing: { what: 'move', to: 'closed' },
    waiting: true,
  }),
};

/** Reads the server's `primary`; an action without a screen of its own is a move to the stage it names. */
export function primaryOf(t: Translate, order: Order): Primary | null {
  const { primary } = order;
  if (!primary) return null;
  const make = makers[primary.action];
  if (make) return make(t, order, primary);
  if (!primary.to) return null;
  return {
    words: t('primary.move', { stage: t(`stageName.${primary.to}`) }),
    doing: { what: 'move', to: primary.to },
  };
}
