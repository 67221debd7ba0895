import type { Catalogue } from '../catalogue.ts';

/** What needs me today, and what a search found. */
export const today = {
  'today.detail.oldest': 'älteste {since}',
  'today.detail.waiting': '{amount} offen',
  'today.detail.from': '{name}, vor {since}',
  'today.detail.late': '{plate}, {since} zu spät',
  'today.since.minutes': '{minutes} Min.',
  'today.since.hours': '{hours} Std. {minutes} Min.',
  'today.since.days': '{days, plural, one {# Tag} other {# Tagen}}',
  'today.found.workOrder': 'Auftrag {number}, {stage}',
} as const satisfies Catalogue;
