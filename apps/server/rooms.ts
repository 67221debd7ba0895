import { reactPdfPrinter } from './integrations/documents/react-pdf/printer.ts';
import type { Room } from './kernel/implement.ts';
import { room as bookings } from './modules/bookings/module.ts';
import { room as customers } from './modules/customers/module.ts';
import { createDocuments } from './modules/documents/module.ts';
import { room as estimates } from './modules/estimates/module.ts';
import { room as inspections } from './modules/inspections/module.ts';
import { room as invoices } from './modules/invoices/module.ts';
import { room as ledger } from './modules/ledger/module.ts';
import { room as media } from './modules/media/module.ts';
import { room as messages } from './modules/messages/module.ts';
import { room as payments } from './modules/payments/module.ts';
import { room as platform } from './modules/platform/module.ts';
import { room as reviews } from './modules/reviews/module.ts';
import { room as services } from './modules/services/module.ts';
import { room as shops } from './modules/shops/module.ts';
import { room as staff } from './modules/staff/module.ts';
import { room as timeline } from './modules/timeline/module.ts';
import { room as today } from './modules/today/module.ts';
import { room as vehicles } from './modules/vehicles/module.ts';
import { room as workOrders } from './modules/work-orders/module.ts';
import { notificationReaders } from './notification-readers.ts';
import { createNotifications } from './subscribers/notifications/module.ts';

/** Every room of the house, in reading order. */
export const rooms: readonly Room[] = [
  shops,
  staff,
  customers,
  vehicles,
  services,
  bookings,
  workOrders,
  inspections,
  estimates,
  ledger,
  invoices,
  payments,
  messages,
  media,
  createDocuments(reactPdfPrinter),
  reviews,
  createNotifications(notificationReaders),
  timeline,
  today,
  platform,
];
