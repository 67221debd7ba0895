import type { shapes, workOrders } from '@pitlane/contracts';
import { isLocale, t } from '@pitlane/phrases';
import type { WhyKey } from './guards.ts';

type Stage = workOrders.Stage;
type Locale = shapes.Locale;
/** What the one sentence of a card is made of. */
export type CardFacts = {
  readonly stage: Stage;
  readonly keyTag: string | null;
  readonly working: { readonly title: string; readonly words: string | null } | null;
  readonly paused: string | null;
  readonly agreed: number;
  readonly done: number;
  readonly jobs: number;
  readonly inspection: {
    readonly state: string;
    readonly done: number;
    readonly total: number;
    readonly urgent: number;
  } | null;
  readonly estimate: string | null;
};

/** A shop's or customer's language, English where it is not one of ours. */
export const localeOf = (locale: string | null | undefined): Locale => (locale && isLocale(locale) ? locale : 'en');

export const whyText = (locale: Locale, key: WhyKey): string => t(locale, key);
export const stageText = (locale: Locale, stage: Stage): string => t(locale, `workOrders.stage.${stage}`);
export const customerSees = (locale: Locale, stage: Stage): string => t(locale, `workOrders.customer.${stage}`);
export const choiceText = (locale: Locale, jobs: number): string => t(locale, 'workOrders.now.choose', { jobs });
export const byText = (locale: Locale, name: string): string => t(locale, 'workOrders.now.by', { name });
export const readyText = (locale: Locale): string => t(locale, 'workOrders.now.ready');
export const allDoneText = (locale: Locale): string => t(locale, 'workOrders.now.allDone');
export const visitText = (locale: Locale, number: number): string => t(locale, 'workOrders.now.visit', { number });
export const nowText = (locale: Locale, job: string, words: string): string =>
  t(locale, 'workOrders.now.job', { job, words: words.charAt(0).toLocaleLowerCase() + words.slice(1) });

/** What the customer reads beside a job; the technician's own words win while it is worked on. `undecided`: only booked. */
export function jobText(
  locale: Locale,
  state: 'waiting_choice' | 'approved' | 'in_work' | 'paused' | 'done' | 'declined',
  own: string | null,
  undecided = false,
): string {
  if (own && (state === 'in_work' || state === 'paused')) return own;
  if (state === 'waiting_choice') return t(locale, 'workOrders.job.waiting');
  if (state === 'approved') return t(locale, undecided ? 'workOrders.job.booked' : 'workOrders.job.approved');
  if (state === 'in_work') return t(locale, 'workOrders.job.working');
  if (state === 'paused') return t(locale, 'workOrders.job.paused');
  return state === 'done' ? t(locale, 'workOrders.job.done') : t(locale, 'workOrders.job.declined');
}

function inspectionText(locale: Locale, facts: CardFacts): string {
  const seen = facts.inspection;
  if (!seen) return t(locale, 'workOrders.card.inspecting');
  if (seen.state === 'in_progress') return t(locale, 'workOrders.card.points', { done: seen.done, total: seen.total });
  if (seen.state === 'in_review') return t(locale, 'workOrders.card.inReview', { urgent: seen.urgent });
  return t(locale, 'workOrders.card.inspected');
}

function choiceOf(locale: Locale, facts: CardFacts): string {
  if (facts.estimate === 'sent') return t(locale, 'workOrders.card.sent');
  if (facts.estimate === 'viewed') return t(locale, 'workOrders.card.viewed');
  if (facts.estimate === 'changes_requested') return t(locale, 'workOrders.card.changes');
  return t(locale, 'workOrders.card.waitingChoice');
}

function workText(locale: Locale, facts: CardFacts): string {
  if (facts.working) {
    const words = facts.working.words ?? t(locale, 'workOrders.job.workingStaff');
    return t(locale, 'workOrders.card.working', {
      job: facts.working.title,
      words: words.charAt(0).toLocaleLowerCase() + words.slice(1),
    });
  }
  if (facts.agreed > 0 && facts.done === facts.agreed)
    return t(locale, 'workOrders.card.allDone', { jobs: facts.agreed });
  if (facts.paused) return t(locale, 'workOrders.card.paused', { job: facts.paused });
  return t(locale, 'workOrders.card.toStart', { jobs: facts.agreed - facts.done });
}

/** The one plain sentence of a card: what is going on with this car. */
export function cardText(locale: Locale, facts: CardFacts): string {
  switch (facts.stage) {
    case 'arrived':
      return facts.keyTag
        ? t(locale, 'workOrders.card.arrivedKey', { key: facts.keyTag })
        : t(locale, 'workOrders.card.arrived');
    case 'inspecting':
      return inspectionText(locale, facts);
    case 'awaiting_approval':
      return choiceOf(locale, facts);
    case 'approved':
      return t(locale, 'workOrders.card.chose', { chosen: facts.agreed, all: facts.jobs });
    case 'in_progress':
      return workText(locale, facts);
    case 'waiting_parts':
      return t(locale, 'workOrders.card.parts');
    case 'waiting_customer':
      return t(locale, 'workOrders.card.customer');
    case 'quality_check':
      return t(locale, 'workOrders.card.check');
    default:
      return t(locale, `workOrders.card.${facts.stage}`);
  }
}
