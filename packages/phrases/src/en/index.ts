import { bookings } from './bookings.ts';
import { consoleFirst } from './console.ts';
import { consoleBoard } from './console-board.ts';
import { consoleDecisions } from './console-decisions.ts';
import { consoleMoney } from './console-money.ts';
import { consoleParts } from './console-parts.ts';
import { consoleRecords } from './console-records.ts';
import { consoleRequests } from './console-requests.ts';
import { consoleReviews } from './console-reviews.ts';
import { consoleSettings } from './console-settings.ts';
import { consoleTechnician } from './console-technician.ts';
import { consoleToday } from './console-today.ts';
import { consoleVisit } from './console-visit.ts';
import { consoleWorkOrder } from './console-work-order.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { estimates } from './estimates.ts';
import { inspectionPoints } from './inspection-points.ts';
import { inspections } from './inspections.ts';
import { invoices } from './invoices.ts';
import { media } from './media.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { paymentNotices } from './payment-notices.ts';
import { payments } from './payments.ts';
import { portal } from './portal.ts';
import { reviews } from './reviews.ts';
import { shops } from './shops.ts';
import { site } from './site.ts';
import { staff } from './staff.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { vehicles } from './vehicles.ts';
import { workOrders } from './work-orders.ts';

/** The English catalogue: one file per area, one import and one spread each. Keys begin with their area. */
export const en = {
  ...bookings,
  ...consoleFirst,
  ...consoleBoard,
  ...consoleDecisions,
  ...consoleMoney,
  ...consoleParts,
  ...consoleRecords,
  ...consoleRequests,
  ...consoleReviews,
  ...consoleSettings,
  ...consoleTechnician,
  ...consoleToday,
  ...consoleVisit,
  ...consoleWorkOrder,
  ...customers,
  ...documents,
  ...estimates,
  ...inspectionPoints,
  ...inspections,
  ...invoices,
  ...media,
  ...notices,
  ...pages,
  ...paymentNotices,
  ...payments,
  ...portal,
  ...reviews,
  ...shops,
  ...site,
  ...staff,
  ...status,
  ...timeline,
  ...today,
  ...vehicles,
  ...workOrders,
} as const;
