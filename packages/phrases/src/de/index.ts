import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';
import { shell } from './shell.ts';

export const de = { ...everyday, ...shell } as const satisfies Catalogue;
