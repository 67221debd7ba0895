import type { FastifyReply } from 'fastify';
import type { DashboardProps, WaitingEstimate } from '../../../../site/src/pages/dashboard.props.ts';
import { sendPage } from '../send-page.ts';
import { photoView, vehicleView } from '../views/car.ts';
import { liveOn } from '../views/live.ts';
import { dueViews } from '../views/service-due.ts';
import { statusTone, statusWords } from '../views/visit-status.ts';
import type { OwnVisit } from '../visit.ts';
import { say } from '../words.ts';
import { billPath, billRow, isOwed } from './bill-props.ts';
import { bookingCard, isOpenBooking } from './booking-card.ts';

const MOST_NEWS = 8;
const NEWEST_BILLS = 30;
const MOST_TO_PAY = 3;
/** Stages of a visit whose car is still with its driver. */
const AHEAD: ReadonlySet<string> = new Set(['requested', 'scheduled', 'collecting']);

/** An estimate that waits, with photos of what was found, most urgent first. Read from the visit: only opening the estimate itself counts as having seen it. */
async function waitingEstimate(visit: OwnVisit, id: string, workOrder: string): Promise<WaitingEstimate> {
  const order = await visit.mine('getMyWorkOrder', { workOrder, locale: visit.locale });
  const jobs = order.jobs.filter((job) => job.state === 'waiting_choice');
  const rank = { urgent: 0, monitor: 1, not_checked: 2, good: 3 } as const;
  const photos = [...jobs]
    .sort((a, b) => rank[a.condition] - rank[b.condition])
    .flatMap((job) => {
      const [photo] = job.photos;
      const alt = say(visit.locale, 'pages.photo.of', { title: job.title });
      return photo ? [{ photo: photoView(photo, alt), condition: job.condition }] : [];
    });
  return {
    href: `/customer/estimate/${id}`,
    vehicle: vehicleView(order.vehicle),
    found: jobs.length,
    urgent: jobs.filter((job) => job.condition === 'urgent').length,
    photos,
  };
}

function lastMessage({ threads }: OwnVisit): DashboardProps['lastMessage'] {
  const all = threads.flatMap((thread) => thread.messages.map((message) => ({ message, thread })));
  const last = all.sort((a, b) => b.message.at.localeCompare(a.message.at))[0];
  if (!last) return undefined;
  const { id, text, at, author, from, read } = last.message;
  return {
    message: { id, from: from === 'me' ? 'customer' : 'shop', name: author, text, at, read },
    href: `/customer/messages?thread=${last.thread.workOrder}`,
  };
}

/** The box of the conversation that is nearest: about a car in the shop, else the newest. */
function writeHref({ threads }: OwnVisit): string {
  const [thread] = threads.toSorted((a, b) => b.number - a.number);
  return thread ? `/customer/messages?thread=${thread.workOrder}#f-text` : '/customer/messages';
}

/** Home of a customer: what waits, what is being done, their cars, what was said. */
export async function showDashboard(visit: OwnVisit): Promise<FastifyReply> {
  const last = lastMessage(visit);
  const [home, cars, bookings, bills] = await Promise.all([
    visit.mine('getMyDashboard', { locale: visit.locale }),
    visit.mine('listMyVehicles', {}),
    visit.mine('listMyBookings', {}),
    visit.mine('listMyInvoices', { limit: NEWEST_BILLS }),
  ]);
  const waiting = await Promise.all(home.estimates.map(({ id, workOrder }) => waitingEstimate(visit, id, workOrder)));
  const activeBy = new Map(home.active.map((order) => [order.vehicle.plate, order]));
  const props: DashboardProps = {
    waiting,
    repairs: home.active.map((order) => ({
      href: `/customer/work-order/${order.id}`,
      number: String(order.number),
      vehicle: vehicleView(order.vehicle),
      status: statusWords(visit, order.stage),
      tone: statusTone(order.stage),
      done: order.tasks.done,
      all: order.tasks.total,
      ...(order.promisedAt ? { promise: order.promisedAt } : {}),
    })),
    bookings: bookings.items
      .filter((booking) => isOpenBooking(booking, visit.now))
      .map((booking) => bookingCard(visit, booking)),
    vehicles: cars.items.map((car) => {
      const order = activeBy.get(car.plate);
      return {
        vehicle: vehicleView(car),
        status: say(visit.locale, order && !AHEAD.has(order.stage) ? 'pages.visit.at' : 'pages.visit.with'),
        ...(order ? { detail: statusWords(visit, order.stage) } : {}),
        href: order ? `/customer/work-order/${order.id}` : `/customer/history#car-${car.id}`,
      };
    }),
    due: cars.items.flatMap((car) =>
      dueViews(car, visit, true).map(({ title, when, bookHref }) => ({
        vehicle: vehicleView(car),
        title,
        when,
        bookHref,
      })),
    ),
    activity: home.activity.slice(0, MOST_NEWS).map(({ at, text, workOrder }) => ({
      at,
      text,
      ...(workOrder ? { href: `/customer/work-order/${workOrder}` } : {}),
    })),
    unread: visit.unread,
    writeHref: writeHref(visit),
    ...(last ? { lastMessage: last } : {}),
    bills: {
      toPay: bills.items.filter(isOwed).slice(0, MOST_TO_PAY).map(billRow),
      ...(bills.items[0] ? { latestHref: billPath(bills.items[0].id) } : {}),
    },
    documents: [],
    live: liveOn(),
  };
  return sendPage(visit, 'dashboard', props);
}
