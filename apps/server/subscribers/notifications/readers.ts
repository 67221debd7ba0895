import type { Locale } from '@pitlane/phrases';
import type { Env } from '../../env.ts';
import type { MailAttachment, MailTransport } from '../../integrations/mail/port.ts';
import type { Reading, Scope, WorkParts } from '../../kernel/implement.ts';
import type { MailPaper } from './mail/paper.ts';

/** Somebody who can be told; `email` is null when the shop has no address. */
export type Contact = { readonly name: string; readonly email: string | null; readonly locale: Locale };
export type CustomerContact = Contact & { readonly portalEnabled: boolean /** E.164 */; readonly phone: string | null };
/** The sender of a mail as it is shown. */
export type ShopCard = {
  readonly slug: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string;
  readonly country: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly accent: string;
  readonly showPrices: boolean;
};

/** What notices ask of the rooms that keep people; the wiring provides it, since a subscriber knows no room. */
export type Readers = {
  contactOf(scope: Reading, customerId: string): Promise<CustomerContact | null>;
  staffContacts(scope: Reading, staffIds: readonly string[]): Promise<Map<string, Contact>>;
  shop(scope: Reading): Promise<ShopCard>;
  /** A fresh link to review a visit that was asked about, as a path; null when it was not. */
  reviewPath(scope: Scope, workOrderId: string): Promise<string | null>;
  /** A fresh link that pays a bill without signing in, as a path; null when there is nothing to pay or no way to. */
  payPath(scope: Scope, invoiceId: string): Promise<string | null>;
  /** A document that travels with a mail, printed if need be; null when it is gone by now. */
  paper(parts: WorkParts, shopId: string, paper: MailPaper): Promise<MailAttachment | null>;
  /** The way mail leaves, or null when none is configured: mail then stays in the mailbox. */
  transport(env: Env): MailTransport | null;
};
