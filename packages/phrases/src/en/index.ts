import { consoleEnglish } from './console.ts';
import { consoleMoney } from './console-money.ts';
import { documents } from './documents.ts';
import { invoices } from './invoices.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { paymentNotices } from './payment-notices.ts';
import { portal } from './portal.ts';
import { reviews } from './reviews.ts';
import { site } from './site.ts';

/** The English catalogue: one file per area, one import and one spread each. Keys begin with their area. */
export const en = {
  ...consoleEnglish,
  ...consoleMoney,
  ...invoices,
  ...documents,
  ...notices,
  ...pages,
  ...paymentNotices,
  ...portal,
  ...reviews,
  ...site,
} as const;
