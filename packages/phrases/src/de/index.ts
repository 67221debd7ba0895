import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';

export const de = { ...everyday, ...shell, ...shops } as const satisfies Catalogue;
