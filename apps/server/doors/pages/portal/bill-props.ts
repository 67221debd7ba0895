import type { OutputOf } from '@pitlane/contracts';
import type { BillRow, BillStatus, InvoiceProps } from '../../../../site/src/pages/money.props.ts';
import { moneyText } from '../../../../site/src/shared/format.ts';
import type { Money } from '../../../../site/src/shared/views.ts';
import type { Named } from '../ask.ts';
import { vehicleView } from '../views/car.ts';
import { liveOn } from '../views/live.ts';
import { percentText, quantityText } from '../views/quantity.ts';
import type { OwnVisit } from '../visit.ts';
import { say } from '../words.ts';
import { paperPath } from './papers.ts';

export type MyBill = OutputOf<Named['getMyInvoice']>;
export type MyBillRow = OutputOf<Named['listMyInvoices']>['items'][number];

/** A customer never sees a draft. */
const statusOf = (status: MyBillRow['status']): BillStatus => (status === 'draft' ? 'posted' : status);
export const isOwed = (bill: MyBillRow): boolean =>
  bill.kind !== 'credit_note' && bill.status !== 'void' && bill.open > 0;
export const billPath = (id: string): string => `/customer/invoice/${id}`;

export function billRow(bill: MyBillRow): BillRow {
  const money = (amount: number): Money => ({ amount, currency: bill.currency });
  return {
    id: bill.id,
    href: billPath(bill.id),
    number: bill.number,
    kind: bill.kind,
    status: statusOf(bill.status),
    ...(bill.vehicle ? { vehicle: vehicleView(bill.vehicle) } : {}),
    total: money(bill.kind === 'credit_note' ? -bill.total : bill.total),
    open: money(isOwed(bill) ? bill.open : 0),
    issuedOn: bill.issuedOn,
    ...(bill.dueOn ? { dueOn: bill.dueOn } : {}),
    ...(isOwed(bill) ? { payHref: `${billPath(bill.id)}/pay` } : {}),
  };
}

/** Lines by their job in the order of the bill; what belongs to no job comes last. */
function groupsOf(visit: OwnVisit, bill: MyBill): InvoiceProps['groups'] {
  const money = (amount: number): Money => ({ amount, currency: bill.currency });
  const groups = [...Map.groupBy(bill.lines, (line) => line.jobTitle)];
  return groups
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([title, lines]) => ({
      ...(title ? { title } : {}),
      lines: lines.map((line) => {
        const count = quantityText(line.quantity, visit.locale);
        return {
          text: line.description,
          quantity: line.kind === 'labour' ? say(visit.locale, 'pages.quantity.hours', { count }) : count,
          unit: money(line.unitPrice),
          total: money(bill.pricesIncludeTax ? line.total : line.net),
        };
      }),
    }));
}

function taxesOf({ locale }: OwnVisit, bill: MyBill): InvoiceProps['taxes'] {
  const money = (amount: number): Money => ({ amount, currency: bill.currency });
  return bill.byRate
    .filter((row) => row.rateBp > 0 || row.tax !== 0)
    .map((row) => {
      const rate = percentText(row.rateBp, locale);
      const net = moneyText(money(row.net), locale);
      return { name: say(locale, 'pages.bill.taxName', { rate, net }), of: money(row.net), tax: money(row.tax) };
    });
}

/** One bill as its page shows it. */
export function billProps(visit: OwnVisit, bill: MyBill): InvoiceProps {
  const row = billRow(bill);
  const money = (amount: number): Money => ({ amount, currency: bill.currency });
  const { front } = visit;
  const lines = (...parts: (string | null | undefined)[]): string[] =>
    parts.flatMap((part) => (part ? part.split('\n').filter(Boolean) : []));
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    status: row.status,
    ...(row.vehicle ? { vehicle: row.vehicle } : {}),
    ...(bill.workOrder ? { trackHref: `/customer/work-order/${bill.workOrder}` } : {}),
    issuedOn: row.issuedOn,
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    seller: lines(front.name, front.street, [front.postcode, front.town].filter(Boolean).join(' ')),
    buyer: lines(bill.buyer.name, bill.buyer.address, bill.buyer.taxNumber),
    ...(bill.buyerReference ? { buyerReference: bill.buyerReference } : {}),
    groups: groupsOf(visit, bill),
    net: money(bill.net),
    taxes: taxesOf(visit, bill),
    taxIncluded: bill.pricesIncludeTax,
    total: money(bill.total),
    paid: money(bill.paid),
    credited: money(bill.credited),
    open: row.open,
    ...(bill.taxExemptReason ? { taxNote: bill.taxExemptReason } : {}),
    ...(bill.note ? { note: bill.note } : {}),
    ...(bill.credits ? { credits: bill.credits } : {}),
    ...(row.payHref && bill.mayPay ? { payHref: row.payHref } : {}),
    pdfHref: paperPath('invoice', bill.id),
    live: liveOn(bill.id),
  };
}
