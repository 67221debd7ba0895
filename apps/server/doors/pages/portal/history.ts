import type { OutputOf } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { HistoryProps, PastPayment, PastVisit } from '../../../../site/src/pages/portal.props.ts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import type { Named } from '../ask.ts';
import { wayName } from '../pay/ways.ts';
import { sendPage } from '../send-page.ts';
import { vehicleView } from '../views/car.ts';
import type { OwnVisit } from '../visit.ts';
import { billPath, type MyBillRow } from './bill-props.ts';
import { allBills } from './bills.ts';
import { paperPath } from './papers.ts';

const MOST_PAGES = 5;
type Past = OutputOf<Named['listMyVisits']>['items'][number];
type Paid = OutputOf<Named['listMyPayments']>['items'][number];
type Row = HistoryProps['vehicles'][number];

/** Everything a paged list has, as far back as anybody looks. */
async function allOf<T>(ask: (cursor?: string) => Promise<{ items: T[]; nextCursor: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask(cursor);
    items.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return items;
}

function pastVisit(visit: OwnVisit, past: Past, bill: MyBillRow | undefined): PastVisit {
  return {
    id: past.id,
    number: String(past.number),
    href: `/customer/work-order/${past.id}`,
    closedOn: dayAt(new Date(past.at), visit.front.timeZone),
    jobs: past.jobs.filter((job) => job.decision !== 'declined').map((job) => job.title),
    declined: past.jobs.filter((job) => job.decision === 'declined').map((job) => job.title),
    ...(past.stage === 'closed' ? { reportHref: paperPath('report', past.id) } : {}),
    ...(past.total === null ? {} : { total: { amount: past.total, currency: past.currency } }),
    ...(bill ? { invoice: { number: bill.number, href: billPath(bill.id), paid: bill.status === 'paid' } } : {}),
  };
}

function pastPayment(visit: OwnVisit, paid: Paid): PastPayment {
  return {
    id: paid.payment,
    day: paid.receivedOn,
    amount: { amount: paid.amount, currency: paid.currency },
    ...(paid.refunded > 0 ? { refunded: { amount: paid.refunded, currency: paid.currency } } : {}),
    way: wayName(visit, paid.provider ?? '', paid.method),
    receiptHref: paperPath('receipt', paid.payment),
    bills: paid.bills.map(({ invoice, number }) => ({ number, href: billPath(invoice) })),
  };
}

/** Past visits, bills and payments per car, newest first. */
export async function showHistory(visit: OwnVisit): Promise<FastifyReply> {
  const { mine, locale } = visit;
  const from = (cursor?: string) => ({ limit: 100, ...(cursor ? { cursor } : {}) });
  const [visits, cars, bills, payments] = await Promise.all([
    allOf((cursor) => mine('listMyVisits', { locale, ...from(cursor) })),
    mine('listMyVehicles', {}),
    allBills(visit),
    allOf((cursor) => mine('listMyPayments', from(cursor))),
  ]);
  const rows = new Map<string, Row>(
    cars.items.map((car) => [car.plate, { vehicle: vehicleView(car), visits: [], payments: [] }]),
  );
  const rowOf = (car: Past['vehicle']): Row => {
    const row = rows.get(car.plate) ?? { vehicle: vehicleView(car), visits: [], payments: [] };
    rows.set(car.plate, row);
    return row;
  };
  const billed = new Map(bills.filter(({ kind }) => kind === 'invoice').map((bill) => [bill.workOrder, bill]));
  for (const past of visits) rowOf(past.vehicle).visits.push(pastVisit(visit, past, billed.get(past.id)));
  const carOf = new Map(bills.map((bill) => [bill.id, bill.vehicle]));
  const elsewhere: PastPayment[] = [];
  for (const paid of payments) {
    const car = paid.bills.map(({ invoice }) => carOf.get(invoice)).find(Boolean);
    (car ? rowOf(car).payments : elsewhere).push(pastPayment(visit, paid));
  }
  return sendPage(visit, 'history', { vehicles: [...rows.values()], payments: elsewhere });
}
