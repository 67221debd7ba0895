/** What needs me today, and what a search found. */
export const today = {
  'today.detail.oldest': 'oldest {since}',
  'today.detail.waiting': '{amount} waiting',
  'today.detail.from': '{name}, {since} ago',
  'today.detail.late': '{plate}, {since} late',
  'today.since.minutes': '{minutes} min',
  'today.since.hours': '{hours} h {minutes} min',
  'today.since.days': '{days, plural, one {# day} other {# days}}',
  'today.found.workOrder': 'Work order {number}, {stage}',
} as const;
