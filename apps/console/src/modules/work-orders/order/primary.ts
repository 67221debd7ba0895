import type { Translate } from '../../../shared/phrases.tsx';
import type { Doing } from './doing.ts';
import type { Order } from './order.tsx';

/** Changes that need no question. */
export type Direct = 'convert' | 'start';
/** What the server's next action means here: its words, and a dialog, a place to go, or a change to make at once. */
export type Primary = {
  readonly words: string;
  readonly doing?: Doing;
  readonly href?: string;
  readonly direct?: Direct;
};

/** The open inspection of the visit, or the newest one. */
const inspectionOf = (order: Order) =>
  order.inspections.find((one) => one.state === 'in_progress' || one.state === 'in_review') ?? order.inspections.at(-1);

/** What each of the server's actions leads to. */
const makers: Readonly<Record<string, (t: Translate, order: Order, jobs: number) => Primary>> = {
  check_in: (t) => ({ words: t('primary.check_in'), doing: { what: 'check_in' } }),
  inspect: (t) => ({ words: t('primary.inspect'), doing: { what: 'inspect' } }),
  finish_inspection: (t, order) => ({
    words: t('primary.finish_inspection'),
    href: `/inspections/${inspectionOf(order)?.id}`,
  }),
  review: (t, order) => ({ words: t('primary.review'), href: `/inspections/${inspectionOf(order)?.id}` }),
  add_job: (t) => ({ words: t('primary.add_job'), doing: { what: 'add' } }),
  send_estimate: (t, _order, jobs) => ({ words: t('primary.send_estimate', { jobs }), doing: { what: 'send' } }),
  record_decision: (t) => ({ words: t('primary.record_decision'), doing: { what: 'decide' } }),
  convert: (t) => ({ words: t('primary.convert'), direct: 'convert' }),
  start_work: (t) => ({ words: t('primary.start_work'), direct: 'start' }),
  check: (t) => ({ words: t('primary.check'), doing: { what: 'move', to: 'quality_check' } }),
  approve_quality: (t) => ({ words: t('primary.approve_quality'), doing: { what: 'quality_pass' } }),
  hand_over: (t) => ({ words: t('primary.hand_over'), doing: { what: 'move', to: 'closed' } }),
};

/** Reads the server's `primary`; an action without a screen of its own is a move to the stage it names. */
export function primaryOf(t: Translate, order: Order): Primary | null {
  const { primary } = order;
  if (!primary) return null;
  const make = makers[primary.action];
  if (make) return make(t, order, primary.jobs);
  if (!primary.to) return null;
  return {
    words: t('primary.move', { stage: t(`stageName.${primary.to}`) }),
    doing: { what: 'move', to: primary.to },
  };
}
