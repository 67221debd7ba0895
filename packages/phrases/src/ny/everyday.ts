import type { Catalogue } from '../catalogue.ts';

export const everyday = { 'condition.good': 'Zabwino', 'action.back': 'Kubwerera' } as const satisfies Catalogue;
