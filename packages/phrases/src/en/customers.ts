/** Sentences about customers that the server makes. */
export const customers = {
  'customers.visit.noJobs': 'No jobs yet',
  'customers.visit.andMore': '{title} and {more} more',
} as const;
