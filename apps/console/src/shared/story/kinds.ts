import type { Translate } from '../phrases.tsx';

/** What may have happened, by what it happened to; an event's full name is `kind.what`. */
const happenings = {
  workOrder: [
    'advisor_assigned',
    'back_in_service',
    'cancelled',
    'closed',
    'details_changed',
    'moved',
    'noted',
    'opened',
    'out_of_service',
    'over_estimate',
    'promise_moved',
    'promised',
    'ready',
  ],
  vehicle: ['added', 'arrived', 'changed', 'odometer_read', 'transferred'],
  job: [
    'added',
    'approved',
    'assigned',
    'changed',
    'declined',
    'described',
    'finished',
    'paused',
    'removed',
    'reopened',
    'repriced',
    'started',
    'unassigned',
  ],
  estimate: [
    'answered',
    'call_asked',
    'changes_requested',
    'commented',
    'converted',
    'decided',
    'expired',
    'recalculated',
    'sent',
    'viewed',
  ],
  inspection: ['finished', 'point_recorded', 'returned', 'reviewed', 'sent', 'started'],
  message: ['read', 'sent'],
  file: ['added', 'changed', 'expired', 'removed'],
  quality: ['approved', 'rejected'],
  booking: [
    'accepted',
    'arrived',
    'cancelled',
    'collection_planned',
    'moved',
    'rejected',
    'reminded',
    'requested',
    'time_proposed',
  ],
  customer: [
    'added',
    'changed',
    'consent_recorded',
    'link_requested',
    'merged',
    'noted',
    'portal_closed',
    'portal_opened',
    'portal_visited',
    'registered',
    'sign_in_failed',
    'signed_in',
    'signed_out',
  ],
} as const;

export type Kind = keyof typeof happenings;
export const kinds = Object.keys(happenings) as readonly Kind[];
export const isKind = (word: string): word is Kind => word in happenings;

/** Names of the events of a kind, as a question for the story takes them. */
export const typesOf = (kind: Kind): string[] => happenings[kind].map((what) => `${kind}.${what}`);

/** The kind an event belongs to: the word before its dot. */
export const kindOf = (type: string): string => type.split('.')[0] ?? type;

/** How a kind of event is called in a filter. */
export const kindWords = (t: Translate, kind: string): string =>
  t(isKind(kind) ? `activity.kind.${kind}` : 'activity.kind.other');
