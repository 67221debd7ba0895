import { bookings } from './bookings.ts';
import { consoleBoard } from './console-board.ts';
import { consoleDecisions } from './console-decisions.ts';
import { consoleRecords } from './console-records.ts';
import { consoleRequests } from './console-requests.ts';
import { consoleReviews } from './console-reviews.ts';
import { consoleSettings } from './console-settings.ts';
import { consoleTechnician } from './console-technician.ts';
import { consoleToday } from './console-today.ts';
import { consoleVisit } from './console-visit.ts';
import { consoleWorkOrder } from './console-work-order.ts';
import { customers } from './customers.ts';
import { estimates } from './estimates.ts';
import { everyday } from './everyday.ts';
import { inspections } from './inspections.ts';
import { media } from './media.ts';
import { payments } from './payments.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';
import { staff } from './staff.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { vehicles } from './vehicles.ts';
import { workOrders } from './work-orders.ts';

/** The English of the console. Pages, mails and the site are written by the server: no browser loads their sentences. */
export const consoleEnglish = {
  ...bookings,
  ...consoleBoard,
  ...consoleDecisions,
  ...consoleRecords,
  ...consoleRequests,
  ...consoleReviews,
  ...consoleSettings,
  ...consoleTechnician,
  ...consoleToday,
  ...consoleVisit,
  ...consoleWorkOrder,
  ...everyday,
  ...refusals,
  ...shell,
  ...shops,
  ...staff,
  ...status,
  ...customers,
  ...vehicles,
  ...timeline,
  ...today,
  ...workOrders,
  ...estimates,
  ...inspections,
  ...media,
  ...payments,
} as const;
