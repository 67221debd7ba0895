import type { Catalogue } from '../catalogue.ts';
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
import { inspectionPoints } from './inspection-points.ts';
import { inspections } from './inspections.ts';
import { invoices } from './invoices.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { paymentNotices } from './payment-notices.ts';
import { payments } from './payments.ts';
import { portal } from './portal.ts';
import { portalChoice } from './portal-choice.ts';
import { reviews } from './reviews.ts';
import { shops } from './shops.ts';
import { site } from './site.ts';
import { siteBooking } from './site-booking.ts';
import { staff } from './staff.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { vehicles } from './vehicles.ts';
import { visits } from './visits.ts';

export const de = {
  ...consoleFirst,
  ...consoleBoard,
  ...consoleDecisions,
  ...consoleMoney,
  ...consoleRecords,
  ...consoleRequests,
  ...consoleReviews,
  ...consoleSettings,
  ...consoleTechnician,
  ...consoleToday,
  ...consoleVisit,
  ...consoleWorkOrder,
  ...customers,
  ...consoleParts,
  ...documents,
  ...inspectionPoints,
  ...inspections,
  ...invoices,
  ...notices,
  ...pages,
  ...paymentNotices,
  ...payments,
  ...portal,
  ...portalChoice,
  ...reviews,
  ...shops,
  ...site,
  ...siteBooking,
  ...staff,
  ...status,
  ...timeline,
  ...today,
  ...vehicles,
  ...visits,
} as const satisfies Catalogue;
