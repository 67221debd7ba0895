/** What the calendar says of days and bookings. */
export const bookings = {
  'bookings.day.closed': 'Closed',
  'bookings.day.full': 'Full',
  'bookings.day.past': 'Too soon',
  'bookings.day.far': 'Not open for booking yet',
  'bookings.proposal.expired':
    'We kept this time for you and had no answer, so it is free again. You are welcome any time: book another one when it suits you.',
} as const;
