import type { Catalogue } from '../catalogue.ts';
import { everyday } from './everyday.ts';

export const ny = { ...everyday } as const satisfies Catalogue;
