import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';
import { pages } from './pages.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';

export const de = { ...everyday, ...pages, ...shell, ...shops } as const satisfies Catalogue;
