import type { Translate } from '../phrases.tsx';

/** What may have happened, by what it happened to; an event's full name is `kind.what`. */
export const kinds = [
  'workOrder',
  'vehicle',
  'job',
  'quality',
  'inspection',
  'estimate',
  'booking',
  'message',
  'file',
  'customer',
  'mail',
  'invoice',
  'payment',
  'review',
] as const;
/** The first nine are told of the whole shop: cars and work, not who signed in, paid or was written to. */
export const shopKinds = kinds.slice(0, kinds.indexOf('customer'));

export type Kind = (typeof kinds)[number];
export const isKind = (word: string): word is Kind => (kinds as readonly string[]).includes(word);

/** All events of a kind, as a question for the story takes them. */
export const typesOf = (kind: Kind): string[] => [`${kind}.*`];

/** The kind an event belongs to: the word before its dot. */
export const kindOf = (type: string): string => type.split('.')[0] ?? type;

/** How a kind of event is called in a filter. */
export const kindWords = (t: Translate, kind: string): string =>
  t(isKind(kind) ? `activity.kind.${kind}` : 'activity.kind.other');
