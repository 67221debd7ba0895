import type { FastifyReply } from 'fastify';
import type { InvoicesProps } from '../../../../site/src/pages/money.props.ts';
import type { Money } from '../../../../site/src/shared/views.ts';
import { sendPage } from '../send-page.ts';
import { sentInQuery } from '../sent.ts';
import { plateView } from '../views/car.ts';
import { liveOn } from '../views/live.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { billRow, isOwed, type MyBillRow } from './bill-props.ts';

const MOST_PAGES = 5;
const LIST = '/customer/invoices';

/** All bills of a customer, newest first, as far as anybody looks back. */
export async function allBills({ mine }: OwnVisit): Promise<MyBillRow[]> {
  const bills: MyBillRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await mine('listMyInvoices', { limit: 100, ...(cursor ? { cursor } : {}) });
    bills.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return bills;
}

/** What is open, one sum a currency. */
export function owedIn(bills: readonly MyBillRow[]): Money[] {
  const sums = new Map<string, number>();
  for (const bill of bills.filter(isOwed)) sums.set(bill.currency, (sums.get(bill.currency) ?? 0) + bill.open);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

function filtersOf(bills: readonly MyBillRow[], car: string | undefined): InvoicesProps['filters'] {
  const cars = new Map(bills.flatMap(({ vehicle }) => (vehicle ? [[vehicle.plate, vehicle] as const] : [])));
  if (cars.size < 2) return [];
  return [
    { href: LIST, active: !car },
    ...[...cars.values()].map((vehicle) => ({
      href: `${LIST}?${new URLSearchParams({ car: vehicle.plate })}`,
      plate: plateView(vehicle),
      active: car === vehicle.plate,
    })),
  ];
}

/** Bills of one car or of all, and the cards kept with consent. */
export async function showBills(visit: OwnVisit): Promise<FastifyReply> {
  const [bills, methods, credit] = await Promise.all([
    allBills(visit),
    visit.mine('listMyMethods', {}),
    visit.mine('getMyCredit', {}),
  ]);
  const asked = sentInQuery(visit.request).values['car'];
  const car = bills.some(({ vehicle }) => vehicle?.plate === asked) ? asked : undefined;
  const shown = car ? bills.filter(({ vehicle }) => vehicle?.plate === car) : bills;
  return sendPage(visit, 'invoices', {
    rows: shown.map(billRow),
    filters: filtersOf(bills, car),
    toPay: owedIn(bills),
    credit: credit.items,
    methods: methods.items.map(({ method, label, consentAt }) => ({
      id: method,
      label,
      since: consentAt,
    })),
    live: liveOn(),
  });
}

/** Consent withdrawn. */
export async function postMethod(visit: OwnVisit, method: string): Promise<FastifyReply> {
  await visit.mine('removeMyMethod', { method });
  return goOn(visit, LIST, 'methodRemoved');
}
