import type { OutputOf } from '@pitlane/contracts';
import type { TrackedJob, WorkOrderProps } from '../../../../site/src/pages/work-order.props.ts';
import type { FormState, Money, PhotoView, PromiseView } from '../../../../site/src/shared/views.ts';
import type { Named } from '../ask.ts';
import { photoView, vehicleView } from '../views/car.ts';
import { timeOf } from '../views/hours.ts';
import { liveOn } from '../views/live.ts';
import { quantityText } from '../views/quantity.ts';
import { dueViews } from '../views/service-due.ts';
import { statusWords } from '../views/visit-status.ts';
import type { OwnVisit } from '../visit.ts';
import { say } from '../words.ts';
import { approvedOf } from './approved.ts';
import { billRow, isOwed } from './bill-props.ts';
import { messageView } from './messages.ts';

type MyWorkOrder = OutputOf<Named['getMyWorkOrder']>;
type Job = MyWorkOrder['jobs'][number];
const NEWEST_BILLS = 30;
const HOUR_MS = 3_600_000;
const OVER = new Set(['closed', 'cancelled']);
const STATES: Readonly<Record<Job['state'], TrackedJob['state']>> = {
  waiting_choice: 'pending',
  approved: 'next',
  in_work: 'in_work',
  paused: 'parts',
  done: 'done',
  declined: 'declined',
};

function promiseView(visit: OwnVisit, { promise, stage }: MyWorkOrder): PromiseView | undefined {
  if (!promise.at || OVER.has(stage)) return undefined;
  const left = Date.parse(promise.at) - visit.now.getTime();
  const state = stage === 'ready' ? 'ready' : left < 0 ? 'late' : left < HOUR_MS ? 'soon' : 'on_time';
  const was = promise.was
    ? say(visit.locale, 'pages.promise.moved', { time: timeOf(promise.at, visit), was: timeOf(promise.was, visit) })
    : '';
  const text = [was, promise.reason].filter(Boolean).join(' ');
  return { at: promise.at, state, moves: promise.movedAt && text ? [{ at: promise.movedAt, text }] : [] };
}

function trackedJob(
  job: Job,
  money: (amount: number | null) => Money | undefined,
  estimate: string | undefined,
): TrackedJob {
  const total = money(job.total);
  const changeable = estimate && job.state === 'declined';
  return {
    id: job.id,
    title: job.title,
    state: STATES[job.state],
    detail: job.statusWords,
    ...(job.progress !== null ? { progress: job.progress } : {}),
    ...(total ? { total } : {}),
    ...(job.concern ? { concern: job.concern } : {}),
    ...(job.sentence ? { cause: job.sentence } : {}),
    ...(job.correction ? { correction: job.correction } : {}),
    ...(changeable ? { changeHref: `/customer/estimate/${estimate}?change=1` } : {}),
  };
}

/** Newest first: the latest photo leads, then the rest of the visit, then the jobs' own. */
function photosOf(visit: OwnVisit, order: MyWorkOrder): PhotoView[] {
  const alt = say(visit.locale, 'pages.photo.visit');
  const latest = order.latestPhoto ? [photoView(order.latestPhoto, alt, order.latestPhoto.at)] : [];
  const rest = [
    ...order.photos.map((photo) => photoView(photo, alt)),
    ...order.jobs.flatMap((job) =>
      job.photos.map((photo) => photoView(photo, say(visit.locale, 'pages.photo.of', { title: job.title }))),
    ),
  ];
  const seen = new Set<string | undefined>();
  return [...latest, ...rest].filter(({ href }) => !seen.has(href) && seen.add(href));
}

function partsOf(visit: OwnVisit, { jobs }: MyWorkOrder, money: (amount: number | null) => Money | undefined) {
  return jobs
    .filter((job) => job.state !== 'declined' && job.state !== 'waiting_choice')
    .flatMap((job) =>
      job.parts.map((part) => {
        const price = money(part.price);
        return {
          name: part.description,
          quantity: quantityText(part.quantity, visit.locale),
          state: say(visit.locale, job.state === 'done' ? 'pages.part.fitted' : 'pages.part.planned'),
          ...(price ? { price } : {}),
        };
      }),
    );
}

/** The bill of this visit: the one with something open, else the newest. */
async function billOf({ mine }: OwnVisit, workOrder: string): Promise<WorkOrderProps['invoice']> {
  const { items } = await mine('listMyInvoices', { limit: NEWEST_BILLS });
  const own = items.filter((bill) => bill.workOrder === workOrder && bill.status !== 'void');
  const bill = own.find(isOwed) ?? own.find(({ kind }) => kind === 'invoice');
  if (!bill) return undefined;
  const { href, number, total, open, payHref } = billRow(bill);
  return { href, number, total, paid: !isOwed(bill), ...(payHref ? { open, payHref } : {}) };
}

/** What a finished visit ends with: the car's next service, and the driver's review with its answer. */
async function afterwards(visit: OwnVisit, order: MyWorkOrder): Promise<Pick<WorkOrderProps, 'due' | 'review'>> {
  if (order.stage !== 'closed') return { due: [] };
  const [{ items }, { review }] = await Promise.all([
    visit.mine('listMyVehicles', {}),
    visit.mine('getMyReview', { workOrder: order.id }),
  ]);
  const car = items.find(({ id }) => id === order.vehicle.id);
  return {
    due: car ? dueViews(car, visit) : [],
    ...(review
      ? { review: { stars: review.stars, text: review.words, ...(review.answer ? { answer: review.answer } : {}) } }
      : {}),
  };
}

/** The tracker's page from the customer's view of a work order; whatever the shop hides has no field there. */
export async function trackerProps(visit: OwnVisit, order: MyWorkOrder, message: FormState): Promise<WorkOrderProps> {
  const { totals, estimate, stage } = order;
  const money = (amount: number | null): Money | undefined =>
    amount === null ? undefined : { amount, currency: totals?.currency ?? visit.front.currency };
  const promise = promiseView(visit, order);
  const received = order.lane.find((mark) => mark.mark === 'received' && mark.state !== 'next')?.at;
  const open = !OVER.has(stage);
  const bill = await billOf(visit, order.id);
  const choosing = estimate && ['sent', 'viewed'].includes(estimate.status);
  return {
    id: order.id,
    number: String(order.number),
    vehicle: vehicleView(order.vehicle),
    ...(received ? { checkedInAt: received } : {}),
    status: statusWords(visit, stage),
    stages: order.lane.map(({ mark, state, at }) => ({ stage: mark, state, ...(at ? { at } : {}) })),
    ...(open ? { now: { title: order.now.title, ...(order.now.detail ? { detail: order.now.detail } : {}) } } : {}),
    photos: photosOf(visit, order),
    ...(promise ? { promise } : {}),
    ...(choosing
      ? {
          estimate: {
            href: `/customer/estimate/${estimate.id}`,
            found: estimate.jobs,
            urgent: order.jobs.filter((job) => job.state === 'waiting_choice' && job.condition === 'urgent').length,
          },
        }
      : {}),
    jobs: order.jobs.map((job) => trackedJob(job, money, open ? estimate?.id : undefined)),
    ...(await approvedOf(visit, order)),
    ...(totals && totals.estimatedMinutes > 0
      ? { time: { estimated: totals.estimatedMinutes, actual: totals.actualMinutes } }
      : {}),
    parts: partsOf(visit, order, money),
    ...(bill ? { invoice: bill } : {}),
    uploads: order.uploads.map(({ name, url, at }) => ({ name, href: url, at })),
    uploadsAllowed: open,
    ...(await afterwards(visit, order)),
    messages: order.messages.map(messageView),
    message,
    live: liveOn(order.id),
  };
}
