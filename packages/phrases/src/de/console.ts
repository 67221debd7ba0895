import { consoleFrame } from './console-frame.ts';
import { everyday } from './everyday.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** The German a browser has from the first load on, as `en/console.ts` has the English. */
export const consoleFirst = { ...consoleFrame, ...everyday, ...refusals, ...shell } as const;
