/** What a driver reads on an estimate that the shop did not type. */
export const estimates = {
  'estimates.labour': 'Labour',
  'estimates.limit.legal': 'Legal limit',
  'estimates.limit.own': 'Our limit',
} as const;
