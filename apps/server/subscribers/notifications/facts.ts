import type { LoggedEvent, Reading } from '../../kernel/implement.ts';
import type { CustomerContact, Readers, ShopCard } from './readers.ts';

export type Car = {
  readonly plate: string;
  readonly region: string | null;
  readonly name: string;
  readonly short: string;
};
export type Visit = {
  readonly id: string;
  readonly publicId: string;
  readonly date: string;
  readonly time: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly words: string;
  readonly agreed: boolean;
  /** What the driver asked for with this booking; null where preferences decide. */
  readonly confirmBy: 'mail' | 'sms' | null;
};
export type Order = {
  readonly id: string;
  readonly publicId: string;
  readonly number: number;
  readonly advisorId: string | null;
  readonly bookingId: string | null;
};
export type ListedJob = {
  readonly title: string;
  readonly condition: 'good' | 'monitor' | 'urgent' | 'not_checked';
  readonly total: number;
  readonly booked: boolean;
};
/** All that notices about one event are written from. `data` is the event's own. */
export type Facts = {
  readonly type: string;
  readonly at: string;
  /** The staff member who caused the event, by name. */
  readonly writer: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shop: ShopCard;
  readonly customer: (CustomerContact & { readonly id: string }) | null;
  /** What the customer may know of the car, and what the shop knows. */
  readonly car: { readonly theirs: Car; readonly ours: Car } | null;
  readonly booking: Visit | null;
  readonly order: Order | null;
  readonly estimate: { readonly publicId: string } | null;
  readonly bill: { readonly id: string; readonly publicId: string } | null;
  readonly jobs: readonly ListedJob[];
  /** Path of the page to review the visit on, where the event asks for that. */
  readonly review: string | null;
  /** Path of the page that pays the bill without signing in, where there is something to pay. */
  readonly pay: string | null;
};

/** Reads everything an event refers to, once, whoever will be told. */
export async function gather(scope: Reading, readers: Readers, event: LoggedEvent): Promise<Facts> {
  const { customer, vehicle, booking, workOrder, invoice } = event.refs;
  const wantsJobs = event.type === 'estimate.sent';
  const [shop, contact, car, visit, order, estimate, bill, jobs] = await Promise.all([
    readers.shop(scope),
    customer ? readers.contactOf(scope, customer) : null,
    vehicle ? carOf(scope, vehicle, customer) : null,
    booking ? visitOf(scope, booking) : null,
    workOrder ? orderOf(scope, workOrder) : null,
    workOrder ? estimateOf(scope, workOrder) : null,
    invoice ? billOf(scope, invoice) : null,
    workOrder && wantsJobs ? jobsOf(scope, workOrder) : [],
  ]);
  return {
    type: event.type,
    at: event.at,
    writer: event.actorKind === 'staff' ? event.actorName : null,
    data: event.data as Facts['data'],
    shop,
    customer: contact && customer ? { ...contact, id: customer } : null,
    car,
    booking: visit,
    order,
    estimate,
    bill,
    jobs,
    review: null,
    pay: null,
  };
}

/** Of a car that is not theirs a customer is told the plate only: they may just have typed it. */
async function carOf(
  { sql, shopId }: Reading,
  vehicleId: string,
  customerId: string | undefined,
): Promise<Facts['car']> {
  const row = await sql
    .selectFrom('vehicles__name')
    .select(['customer_id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  if (!row?.plate) return null;
  const bare: Car = { plate: row.plate, region: row.plate_region, name: '', short: row.plate };
  const ours: Car = {
    ...bare,
    name: [row.make, row.model, row.year].filter(Boolean).join(' '),
    short: [row.model, row.plate].filter(Boolean).join(' '),
  };
  return { ours, theirs: row.customer_id === customerId ? ours : bare };
}

async function visitOf({ sql, shopId }: Reading, bookingId: string): Promise<Visit | null> {
  const row = await sql
    .selectFrom('bookings__day')
    .select(['id', 'public_id', 'date', 'time', 'starts_at', 'minutes', 'words', 'work_order_id', 'confirm_by'])
    .where('shop_id', '=', shopId)
    .where('id', '=', bookingId)
    .$narrowType<{ id: string; public_id: string; date: string; time: string; starts_at: string; minutes: number }>()
    .executeTakeFirst();
  if (!row) return null;
  const { id, public_id, date, time, starts_at, minutes, words, work_order_id, confirm_by } = row;
  return {
    id,
    publicId: public_id,
    date,
    time,
    startsAt: starts_at,
    minutes,
    words: words ?? '',
    agreed: work_order_id !== null,
    confirmBy: confirm_by === 'mail' || confirm_by === 'sms' ? confirm_by : null,
  };
}

async function orderOf({ sql, shopId }: Reading, workOrderId: string): Promise<Order | null> {
  const row = await sql
    .selectFrom('work_orders__visit')
    .select(['id', 'public_id', 'number', 'advisor_id', 'booking_id'])
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .$narrowType<{ id: string; public_id: string; number: number }>()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    publicId: row.public_id,
    number: row.number,
    advisorId: row.advisor_id,
    bookingId: row.booking_id,
  };
}

async function estimateOf({ sql, shopId }: Reading, workOrderId: string): Promise<Facts['estimate']> {
  const row = await sql
    .selectFrom('estimates__newest')
    .select('public_id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .executeTakeFirst();
  return row?.public_id ? { publicId: row.public_id } : null;
}

async function billOf({ sql, shopId }: Reading, invoiceId: string): Promise<Facts['bill']> {
  const row = await sql
    .selectFrom('invoices__bill')
    .select(['id', 'public_id'])
    .where('shop_id', '=', shopId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  return row?.id && row.public_id ? { id: row.id, publicId: row.public_id } : null;
}

async function jobsOf({ sql, shopId }: Reading, workOrderId: string): Promise<ListedJob[]> {
  const rows = await sql
    .selectFrom('work_orders__job')
    .select(['title', 'condition', 'total', 'booked'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('decision', '<>', 'declined')
    .orderBy('position')
    .limit(30)
    .$narrowType<{ title: string; condition: ListedJob['condition']; total: number; booked: boolean }>()
    .execute();
  return rows;
}
