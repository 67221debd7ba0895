/** What the calendar says of days and bookings. */
export const bookings = {
  'bookings.day.closed': 'Closed',
  'bookings.day.full': 'Full',
  'bookings.day.past': 'Too soon',
  'bookings.day.far': 'Not open for booking yet',
} as const;
