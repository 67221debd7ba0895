import type { Catalogue } from '../catalogue.ts';
import { consoleDecisions } from './console-decisions.ts';
import { consoleMoney } from './console-money.ts';
import { consoleRecords } from './console-records.ts';
import { consoleReviews } from './console-reviews.ts';
import { consoleSettings } from './console-settings.ts';
import { documents } from './documents.ts';
import { everyday } from './everyday.ts';
import { invoices } from './invoices.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { paymentNotices } from './payment-notices.ts';
import { payments } from './payments.ts';
import { portal } from './portal.ts';
import { portalChoice } from './portal-choice.ts';
import { refusals } from './refusals.ts';
import { reviews } from './reviews.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';
import { site } from './site.ts';
import { siteBooking } from './site-booking.ts';
import { timeline } from './timeline.ts';
import { visits } from './visits.ts';

export const de = {
  ...consoleDecisions,
  ...consoleMoney,
  ...consoleRecords,
  ...consoleReviews,
  ...consoleSettings,
  ...documents,
  ...everyday,
  ...invoices,
  ...notices,
  ...pages,
  ...paymentNotices,
  ...payments,
  ...portal,
  ...portalChoice,
  ...refusals,
  ...reviews,
  ...shell,
  ...shops,
  ...site,
  ...siteBooking,
  ...timeline,
  ...visits,
} as const satisfies Catalogue;
