import type { Refs } from '@pitlane/contracts';
import type { Facts } from '../facts.ts';

/** A document that travels with a mail: fetched when the mail leaves, so that a mail never waits for its print. */
export type MailPaper = {
  readonly kind: 'estimate' | 'invoice' | 'receipt' | 'statement';
  readonly id: string;
  /** Days of a statement. */ readonly from?: string;
  readonly to?: string;
};

/** Which notices bring a document along, and which reference of their event names it. */
const papers: Readonly<Record<string, readonly [MailPaper['kind'], keyof Refs]>> = {
  'estimate-ready': ['estimate', 'estimate'],
  'quote-ready': ['estimate', 'estimate'],
  'invoice-ready': ['invoice', 'invoice'],
  'credit-ready': ['invoice', 'invoice'],
  'deposit-asked': ['invoice', 'invoice'],
  'invoice-reminder': ['invoice', 'invoice'],
  receipt: ['receipt', 'payment'],
  'money-back': ['receipt', 'payment'],
  'statement-ready': ['statement', 'customer'],
};

/** The document of one notice, or null. */
export function paperOf(noticeKind: string, refs: Refs, { fromDay, toDay }: Facts['data']): MailPaper | null {
  const [kind, ref] = papers[noticeKind] ?? [];
  const id = ref && refs[ref];
  if (!kind || !id) return null;
  return typeof fromDay === 'string' && typeof toDay === 'string'
    ? { kind, id, from: fromDay, to: toDay }
    : { kind, id };
}

/** What the built-in mailbox calls it: it is printed when the mail leaves. */
export const paperName = ({ kind }: MailPaper): string => `${kind}.pdf`;
