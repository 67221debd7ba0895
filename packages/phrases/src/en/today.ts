/** What needs me today, and what a search found. */
export const today = {
  'today.oldest': 'oldest {since}',
  'today.waiting': '{amount} waiting',
  'today.from': '{name}, {since} ago',
  'today.late': '{plate}, {since} late',
  'today.minutes': '{minutes} min',
  'today.hours': '{hours} h {minutes} min',
  'today.days': '{days, plural, one {# day} other {# days}}',
  'today.month': '{month} {year}',
  'today.found.number': 'Work order {number}',
  'today.found.workOrder': 'Work order {number}, {stage}',
  'today.found.cars': '{cars, plural, =0 {No car} one {# car} other {# cars}}',
} as const;
