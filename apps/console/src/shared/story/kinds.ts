import type { Translate } from '../phrases.tsx';

export const kinds = [
  'workOrder',
  'vehicle',
  'job',
  'estimate',
  'inspection',
  'message',
  'file',
  'quality',
  'booking',
  'customer',
  'notification',
] as const;
export type Kind = (typeof kinds)[number];

/** The room an event belongs to: the word before its dot. */
export const kindOf = (type: string): string => type.split('.')[0] ?? type;
const isKind = (word: string): word is Kind => (kinds as readonly string[]).includes(word);

/** How a kind of event is called in a filter. */
export const kindWords = (t: Translate, kind: string): string =>
  t(isKind(kind) ? `activity.kind.${kind}` : 'activity.kind.other');
