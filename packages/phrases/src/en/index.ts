import { everyday } from './everyday.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** The English catalogue: one file per area, one import and one spread each. Keys begin with their area. */
export const en = { ...everyday, ...refusals, ...shell } as const;
