import type { Catalogue } from '../catalogue.ts';

export const everyday = { 'condition.good': 'Kabotu' } as const satisfies Catalogue;
