import { consoleEnglish } from './console.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { portal } from './portal.ts';
import { site } from './site.ts';

/** The English catalogue: one file per area, one import and one spread each. Keys begin with their area. */
export const en = {
  ...consoleEnglish,
  ...notices,
  ...pages,
  ...portal,
  ...site,
} as const;
