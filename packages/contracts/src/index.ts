import * as bookings from './bookings.ts';
import type { Contract, EventKind } from './core.ts';
import * as customers from './customers.ts';
import * as documents from './documents.ts';
import * as estimates from './estimates.ts';
import * as inspections from './inspections.ts';
import * as invoices from './invoices.ts';
import * as ledger from './ledger.ts';
import * as media from './media.ts';
import * as messages from './messages.ts';
import * as notifications from './notifications.ts';
import * as payments from './payments.ts';
import * as platform from './platform.ts';
import * as reviews from './reviews.ts';
import * as services from './services.ts';
import * as shops from './shops.ts';
import * as staff from './staff.ts';
import * as timeline from './timeline.ts';
import * as today from './today.ts';
import * as vehicles from './vehicles.ts';
import * as workOrders from './work-orders.ts';

const rooms = {
  ...shops,
  ...staff,
  ...customers,
  ...vehicles,
  ...services,
  ...bookings,
  ...workOrders,
  ...inspections,
  ...estimates,
  ...ledger,
  ...invoices,
  ...payments,
  ...messages,
  ...media,
  ...documents,
  ...reviews,
  ...notifications,
  ...timeline,
  ...today,
  ...platform,
};

type Rooms = typeof rooms;
/** Every operation and query by name. */
export type Contracts = { [K in keyof Rooms as Rooms[K] extends Contract ? K : never]: Rooms[K] };
const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'operation' || value.kind === 'query');
export const contracts = Object.fromEntries(
  Object.entries(rooms).filter(([, value]) => isContract(value)),
) as unknown as Contracts;

/** Every event kind; the order is the reading order of the rooms. */
export const eventKinds = [
  ...shops.shopEvents,
  ...staff.staffEvents,
  ...customers.customerEvents,
  ...vehicles.vehicleEvents,
  ...services.serviceEvents,
  ...bookings.bookingEvents,
  ...workOrders.workOrderEvents,
  ...inspections.inspectionEvents,
  ...estimates.estimateEvents,
  ...ledger.ledgerEvents,
  ...invoices.invoiceEvents,
  ...payments.paymentEvents,
  ...messages.messageEvents,
  ...media.fileEvents,
  ...documents.documentEvents,
  ...reviews.reviewEvents,
  ...notifications.notificationEvents,
  ...platform.platformEvents,
] as const;
type Kinds = (typeof eventKinds)[number];
export type EventName = Kinds['name'];
/** The data an event carries, by its name. */
export type EventDataOf<N extends EventName> =
  Extract<Kinds, { name: N }> extends EventKind<N, infer D> ? import('zod').output<D> : never;

export * from './core.ts';
export * as invoiceShapes from './invoice-shapes.ts';
export * as paymentShapes from './payment-shapes.ts';
export * from './refusals.ts';
export * from './roles.ts';
export * as shapes from './shapes.ts';
export {
  bookings,
  customers,
  documents,
  estimates,
  inspections,
  invoices,
  ledger,
  media,
  messages,
  notifications,
  payments,
  platform,
  reviews,
  services,
  shops,
  staff,
  timeline,
  today,
  vehicles,
  workOrders,
};
