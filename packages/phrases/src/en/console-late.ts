import type { consoleBoard } from './console-board.ts';
import type { consoleDecisions } from './console-decisions.ts';
import type { consoleMoney } from './console-money.ts';
import type { consoleParts } from './console-parts.ts';
import type { consoleRecords } from './console-records.ts';
import type { consoleRequests } from './console-requests.ts';
import type { consoleReviews } from './console-reviews.ts';
import type { consoleSettings } from './console-settings.ts';
import type { consoleTechnician } from './console-technician.ts';
import type { consoleToday } from './console-today.ts';
import type { consoleVisit } from './console-visit.ts';
import type { consoleWorkOrder } from './console-work-order.ts';
import type { inspections } from './inspections.ts';
import type { status } from './status.ts';
import type { vehicles } from './vehicles.ts';

/** The English that comes with the screens of the console that say it; types alone, so that naming it loads nothing. */
export type ConsoleLate = typeof consoleBoard &
  typeof consoleDecisions &
  typeof consoleMoney &
  typeof consoleParts &
  typeof consoleRecords &
  typeof consoleRequests &
  typeof consoleReviews &
  typeof consoleSettings &
  typeof consoleTechnician &
  typeof consoleToday &
  typeof consoleVisit &
  typeof consoleWorkOrder &
  typeof inspections &
  typeof status &
  typeof vehicles;
