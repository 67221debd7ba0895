import type { Catalogue } from '../catalogue.ts';

export const everyday = { 'condition.good': 'Cisuma', 'action.back': 'Ukubwelela' } as const satisfies Catalogue;
