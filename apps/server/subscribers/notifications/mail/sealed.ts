import type { KeyRing } from '../../../kernel/secrets.ts';
import type { Attachment } from './calendar-file.ts';
import type { MailPaper } from './paper.ts';

/** What the outbox keeps of a mail beside its subject; sealed, since it holds links and names. */
export type MailContent = {
  readonly from: string;
  readonly replyTo: string | null;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly paper?: MailPaper | null;
};
type Sealed = { readonly shop_id: string; readonly to_sealed: string; readonly content_sealed: string };

/** Closes a mail for the outbox of its shop. */
export function sealMail(ring: KeyRing, shopId: string, to: string, content: MailContent) {
  return {
    to_sealed: ring.seal(to, `mail.to:${shopId}`),
    content_sealed: ring.seal(JSON.stringify(content), `mail.content:${shopId}`),
  };
}

/** The address a mail goes to. */
export function openAddress(ring: KeyRing, row: Omit<Sealed, 'content_sealed'>): string {
  return ring.open(row.to_sealed, `mail.to:${row.shop_id}`);
}

/** Opens a mail of the outbox. */
export function openMail(ring: KeyRing, row: Sealed): MailContent & { readonly to: string } {
  const content = JSON.parse(ring.open(row.content_sealed, `mail.content:${row.shop_id}`)) as MailContent;
  return { ...content, to: openAddress(ring, row) };
}
