import type { Refs } from '@pitlane/contracts';

/** A document that travels with a mail: fetched when the mail leaves, so that a mail never waits for its print. */
export type MailPaper = { readonly kind: 'estimate' | 'invoice' | 'receipt'; readonly id: string };

/** Which notices bring a document along, and which reference of their event names it. */
const papers: Readonly<Record<string, readonly [MailPaper['kind'], keyof Refs]>> = {
  'estimate-ready': ['estimate', 'estimate'],
  'invoice-ready': ['invoice', 'invoice'],
  'credit-ready': ['invoice', 'invoice'],
  'deposit-asked': ['invoice', 'invoice'],
  'invoice-reminder': ['invoice', 'invoice'],
  receipt: ['receipt', 'payment'],
  'money-back': ['receipt', 'payment'],
};

/** The document of one notice, or null. */
export function paperOf(noticeKind: string, refs: Refs): MailPaper | null {
  const [kind, ref] = papers[noticeKind] ?? [];
  const id = ref && refs[ref];
  return kind && id ? { kind, id } : null;
}

/** What the built-in mailbox calls it: it is printed when the mail leaves. */
export const paperName = ({ kind }: MailPaper): string => `${kind}.pdf`;
