import type { Catalogue } from '../catalogue.ts';

/** What needs me today, and what a search found. */
export const today = {
  'today.detail.oldest': 'älteste {since}',
  'today.detail.waiting': '{amount} offen',
  'today.detail.from': '{name}, {since} her',
  'today.detail.late': '{plate}, {since}',
  'today.since.minutes': '{minutes} min',
  'today.since.hours': '{hours} h {minutes} min',
  'today.since.days': '{days, plural, one {# Tag} other {# Tage}}',
  'today.found.workOrder': 'Auftrag {number}, {stage}',
} as const satisfies Catalogue;
