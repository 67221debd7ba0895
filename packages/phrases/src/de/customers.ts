import type { Catalogue } from '../catalogue.ts';

/** Sentences about customers that the server makes. */
export const customers = {
  'customers.visit.noJobs': 'Noch keine Arbeiten',
  'customers.visit.andMore': '{title} und {more} weitere',
} as const satisfies Catalogue;
