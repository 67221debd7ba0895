import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';

export const bem = { ...everyday } as const satisfies Catalogue;
