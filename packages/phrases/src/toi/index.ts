import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';

export const toi = { ...everyday } as const satisfies Catalogue;
