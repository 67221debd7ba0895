import type { OutputOf, shapes } from '@pitlane/contracts';
import { workOrders } from '@pitlane/contracts';
import { can } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../customers/index.ts';
import { readShop } from '../../shops/index.ts';
import { billOf } from '../bill-of.ts';
import { carOf } from '../cards.ts';
import { fetchingOf } from '../fetching.ts';
import { factsOf, tasksOf } from '../guards.ts';
import { jobOf } from '../job-page.ts';
import { linesOf } from '../jobs-of.ts';
import { laneOf } from '../lane.ts';
import { moneyOf } from '../money-of.ts';
import { movesOf } from '../moves.ts';
import * as rows from '../page-rows.ts';
import { carPhoto, jobPhotos, visitFiles } from '../photos.ts';
import { primaryOf } from '../primary.ts';

type Page = OutputOf<typeof workOrders.getWorkOrder>;

/** Everything that needs only the order's id, asked at once: the statements travel together. */
const aroundOrder = (scope: Reading, order: rows.OrderRow) =>
  Promise.all([
    readShop(scope),
    contactsOf(scope, [order.customer_id]),
    rows.notesOf(scope, [order.id]),
    rows.inspectionRows(scope, order.id),
    rows.estimateRow(scope, order.id),
    rows.unreadRow(scope, order.id),
    rows.historyRows(scope, order.vehicle_id, order.id),
    visitFiles(scope, order.id, false),
    carPhoto(scope, order.vehicle_id),
    fetchingOf(scope, order.collection),
    billOf(scope, order.id),
  ]);
type Around = Awaited<ReturnType<typeof aroundOrder>>;

async function jobsAndMoney(
  scope: Reading,
  jobs: rows.JobRow[],
  shop: Around[0],
  exempt: boolean,
): Promise<Pick<Page, 'jobs' | 'money'>> {
  const ids = jobs.map((job) => job.id);
  const [lines, photos] = await Promise.all([linesOf(scope, ids), jobPhotos(scope, ids)]);
  const { money, byJob } = moneyOf(
    jobs.map((job) => ({ id: job.id, decision: job.decision, booked: job.booked, lines: lines.get(job.id) ?? [] })),
    { currency: shop.currency, pricesIncludeTax: shop.rules.pricesIncludeTax, exempt },
  );
  return {
    money,
    jobs: jobs.map((job) =>
      jobOf(job, {
        lines: lines.get(job.id) ?? [],
        photos: photos.get(job.id) ?? [],
        sums: lines.has(job.id) ? byJob.get(job.id) : undefined,
        now: scope.now,
      }),
    ),
  };
}

const vehicleOf = (order: rows.OrderRow, photo: shapes.Photo | null): Page['vehicle'] => ({
  id: order.vehicle_id,
  publicId: order.vehicle_public_id ?? '',
  ...carOf(order),
  vin: order.vin,
  type: order.type as shapes.VehicleType | null,
  trim: order.trim,
  photo,
});

function visitOf(order: rows.OrderRow) {
  return {
    id: order.id,
    publicId: order.public_id,
    number: order.number,
    stage: order.stage,
    lane: laneOf(order),
    bookingId: order.booking_id,
    arrival: order.arrival,
    startsAt: order.starts_at,
    promise: {
      at: order.promised_at,
      was: order.promise_was,
      reason: order.promise_reason,
      movedAt: order.promise_moved_at,
    },
    odometerKm: order.odometer_km,
    fuelEighths: order.fuel_eighths,
    keyTag: order.key_tag,
    belongings: order.belongings,
    concerns: order.concerns,
    outOfService: order.out_of_service,
    outOfServiceReason: order.out_of_service_reason,
    waiting: order.waiting,
    advisor: order.advisor_id
      ? { id: order.advisor_id, name: order.advisor ?? '', initials: order.advisor_initials ?? '' }
      : null,
    quality: { state: order.quality_state, by: order.quality_by, at: order.quality_at, words: order.quality_words },
    quote: order.quote,
    handedOver: order.handed_over_at
      ? { at: order.handed_over_at, to: order.handed_over_to, by: order.handed_over_by ?? '' }
      : null,
    openedAt: order.opened_at,
    closedAt: order.closed_at,
    version: order.version,
  };
}

function aroundOf([, contacts, notes, inspections, estimate, unread, history, files]: Around, order: rows.OrderRow) {
  const contact = contacts.get(order.customer_id);
  return {
    customer: {
      id: order.customer_id,
      name: contact?.name ?? '',
      phone: contact?.phone ?? null,
      email: contact?.email ?? null,
      portalEnabled: contact?.portalEnabled ?? false,
    },
    notes: notes.map(({ id, text, author, at }) => ({ id, text, author, at })),
    inspections: inspections.map((row) => ({
      id: row.id ?? '',
      name: row.name ?? '',
      state: row.state ?? '',
      technician: row.technician,
      urgent: Number(row.urgent),
      monitor: Number(row.monitor),
      left: Number(row.left_over),
      total: Number(row.total),
    })),
    estimate: estimate
      ? {
          id: estimate.id ?? '',
          version: estimate.version ?? 1,
          status: estimate.status ?? '',
          sentAt: estimate.sent_at,
          changeRequest: estimate.change_request,
          callAsked: estimate.call_asked_at !== null,
        }
      : null,
    history: history.map((row) => ({
      workOrderId: row.id,
      at: row.closed_at ?? row.opened_at,
      title: row.title,
      decision: row.decision,
      total: row.total,
    })),
    unread: Number(unread?.unread ?? 0),
    photos: files
      .filter((file) => file.kind === 'photo')
      .map(({ id, url, thumbUrl, caption, width, height, customerVisible, from, at }) => ({
        id,
        url,
        thumbUrl,
        caption,
        width,
        height,
        customerVisible,
        from,
        at,
      })),
  };
}

export default answer(workOrders.getWorkOrder, async (scope, { workOrderId }) => {
  const [row, jobs] = await Promise.all([rows.orderRow(scope, workOrderId), rows.jobRows(scope, workOrderId)]);
  const order = found(row);
  const around = await aroundOrder(scope, order);
  const exempt = around[1].get(order.customer_id)?.taxExempt ?? false;
  const { jobs: shown, money } = await jobsAndMoney(scope, jobs, around[0], exempt);
  const page = aroundOf(around, order);
  const facts = factsOf(jobs);
  return {
    ...visitOf(order),
    ...page,
    vehicle: vehicleOf(order, around[8]),
    collection: around[9],
    bill: around[10],
    jobs: shown,
    money,
    moves: movesOf(order.stage, facts, scope.actor, around[0].locale),
    primary: primaryOf(
      {
        stage: order.stage,
        jobs,
        inspections: page.inspections,
        quote: order.quote,
        startsItself: around[0].rules.approvedStartsWork,
        awaitsPayment: order.handed_over_at !== null,
      },
      scope.actor,
    ),
    tasks: tasksOf(jobs),
    margin: can(scope.actor, 'margin.read')
      ? { actualMinutes: shown.reduce((sum, job) => sum + job.actualMinutes, 0), labourCostKnown: false }
      : null,
  };
});
