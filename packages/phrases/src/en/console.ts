import { consoleFrame } from './console-frame.ts';
import { everyday } from './everyday.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** The English a browser has from the first load on. What a screen says beyond it comes with the screen. */
export const consoleFirst = { ...consoleFrame, ...everyday, ...refusals, ...shell } as const;
