import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { portal } from './portal.ts';
import { portalChoice } from './portal-choice.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';
import { site } from './site.ts';
import { siteBooking } from './site-booking.ts';
import { timeline } from './timeline.ts';
import { visits } from './visits.ts';

export const de = {
  ...everyday,
  ...notices,
  ...pages,
  ...portal,
  ...portalChoice,
  ...refusals,
  ...shell,
  ...shops,
  ...site,
  ...siteBooking,
  ...timeline,
  ...visits,
} as const satisfies Catalogue;
