import type { OutputOf } from '@pitlane/contracts';
import type { ChosenLine, EstimateJob, EstimateProps, PriceLine } from '../../../../site/src/pages/estimate.props.ts';
import type { GaugeView, Money } from '../../../../site/src/shared/views.ts';
import type { Named } from '../ask.ts';
import { photoView, vehicleView } from '../views/car.ts';
import { percentText, quantityText } from '../views/quantity.ts';
import type { OwnVisit } from '../visit.ts';
import { say } from '../words.ts';

export type MyEstimate = OutputOf<Named['getMyEstimate']>;
type Job = MyEstimate['jobs'][number];

/** A measured value against its limit on a bar that leaves room on the good side. */
function gaugeView(measure: NonNullable<Job['measure']>, locale: string): GaugeView {
  const { value, limit, unit, direction, label, limitLabel } = measure;
  const full = direction === 'min' ? Math.max(limit * 4, value) : Math.max(limit, value) * 1.25;
  const part = (amount: number) => Math.round(Math.min(100, Math.max(0, (amount / (full || 1)) * 100)));
  const text = (amount: number) => `${quantityText(Math.round(amount * 1000), locale)}\u00a0${unit}`;
  return {
    valueText: `${label} ${text(value)}`,
    limitText: `${limitLabel} ${text(limit)}`,
    value: part(value),
    limit: part(limit),
    bad: direction === 'min' ? 'below' : 'above',
  };
}

function linesOf(job: Job, money: (amount: number) => Money, locale: string): PriceLine[] {
  const amount = (value: number | null) => (value === null ? {} : { amount: money(value) });
  return [
    ...job.labour.map((line) => ({ kind: 'labour' as const, text: line.description, ...amount(line.amount) })),
    ...job.parts.map((line) => ({
      kind: 'part' as const,
      text: line.description,
      quantity: quantityText(line.quantity, locale),
      ...amount(line.amount),
    })),
    ...job.fees.map((line) => ({ kind: 'fee' as const, text: line.description, ...amount(line.amount) })),
  ];
}

/** Until somebody chooses, what is urgent is on and the rest is off. */
const startsChosen = (job: Job): boolean =>
  job.decision === 'approved' || (job.decision === 'pending' && job.condition === 'urgent');

/** An amount as pages show it; nothing where the shop shows no prices. */
export const moneyOf = ({ currency }: Pick<MyEstimate, 'currency'>, amount: number | null): Money | undefined =>
  amount === null ? undefined : { amount, currency };

function jobView(visit: OwnVisit, estimate: MyEstimate, job: Job, chosen: ReadonlySet<string> | null): EstimateJob {
  const money = (amount: number): Money => ({ amount, currency: estimate.currency });
  const total = moneyOf(estimate, job.total);
  const alt = say(visit.locale, 'pages.photo.of', { title: job.title });
  return {
    id: job.id,
    title: job.title,
    ...(job.sentence ? { sentence: job.sentence } : {}),
    condition: job.condition,
    photos: job.photos.map((photo) => photoView(photo, alt)),
    ...(job.measure ? { gauge: gaugeView(job.measure, visit.locale) } : {}),
    ...(total ? { total } : {}),
    lines: linesOf(job, money, visit.locale),
    charged: [...job.labour, ...job.parts].reduce((sum, line) => sum + (line.amount ?? 0), 0),
    parts: job.parts.length > 0,
    charges: job.charges,
    chosen: chosen ? chosen.has(job.id) : startsChosen(job),
    locked: isLocked(job),
    askHref: `/customer/estimate/${estimate.id}/comment?job=${job.id}`,
  };
}

/** Booked by the driver, or approved before: counted, and not to be switched off here. */
export const isLocked = (job: Job): boolean => job.booked || (job.decision === 'approved' && !job.mayWithdraw);

/** In for now, whether or not it may still be switched off. */
export const isIn = (job: Job): boolean => job.booked || job.decision === 'approved';

/** Said only where prices are shown. */
export const exemptOf = ({ taxExempt, all }: MyEstimate) => (taxExempt && all.total !== null ? { taxExempt } : {});

/** One tax rate has a name; several have none. */
export function taxOf(estimate: MyEstimate, locale: OwnVisit['locale']): { taxName?: string; taxRateBp?: number } {
  const [only, ...others] = estimate.byRate;
  if (!only || others.length > 0 || only.rateBp === 0) return {};
  return { taxName: say(locale, 'pages.tax.name', { rate: percentText(only.rateBp, locale) }), taxRateBp: only.rateBp };
}

function stateOf(estimate: MyEstimate): EstimateProps['state'] {
  if (estimate.status === 'replaced') return 'replaced';
  if (estimate.mayDecide) return 'open';
  return estimate.status === 'expired' ? 'expired' : 'decided';
}

/** "Shop supplies, disposal": the shop's own lines in one name. */
export const ownTitle = (lines: MyEstimate['surcharges']): string =>
  lines.map(({ description }) => description).join(', ');

/** The page to choose on. `chosen` are the ids switched on so far; null when nobody chose yet. */
export function estimateProps(
  visit: OwnVisit,
  estimate: MyEstimate,
  chosen: ReadonlySet<string> | null,
): EstimateProps {
  const { inspected } = estimate;
  return {
    id: estimate.id,
    number: String(estimate.number),
    version: estimate.version,
    vehicle: vehicleView(estimate.vehicle),
    ...(inspected
      ? {
          inspectedAt: inspected.at,
          ...(inspected.by ? { inspectedBy: inspected.by } : {}),
          pointsChecked: inspected.points,
          pointsGood: inspected.good,
        }
      : {}),
    ...taxOf(estimate, visit.locale),
    jobs: estimate.jobs.map((job) => jobView(visit, estimate, job, chosen)),
    pricesIncludeTax: estimate.pricesIncludeTax,
    ...exemptOf(estimate),
    savings: [],
    ...(estimate.surchargeRules
      ? { own: { title: ownTitle(estimate.surcharges), rules: estimate.surchargeRules } }
      : {}),
    currency: estimate.currency,
    ...(estimate.validUntil ? { validUntil: estimate.validUntil } : {}),
    ...(estimate.quote ? { quote: true } : {}),
    state: stateOf(estimate),
    comments: estimate.comments.map(({ id, from, author, text, at }) => ({ id, from, author, text, at })),
  };
}

/** Every job with whether it is in. */
export function chosenLines(estimate: MyEstimate, isIn: (job: Job) => boolean): ChosenLine[] {
  return estimate.jobs.map((job) => {
    const total = moneyOf(estimate, job.total);
    return { id: job.id, title: job.title, chosen: isIn(job), ...(total ? { total } : {}) };
  });
}
