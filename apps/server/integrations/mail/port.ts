/** One e-mail, ready to go. Texts are final; addresses are `name@host` or `Name <name@host>`. */
export interface Mail {
  readonly from: string;
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly MailAttachment[];
  /** Made by us and stored, so replies and bounces find their message: `<id@host>`. */
  readonly messageId: string;
  readonly replyTo?: string;
  /** When its news was written, ISO 8601: its Date, however late it is sent or sent again. */
  readonly writtenAt?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array | string;
}

export interface MailReceipt {
  /** Addresses the next server took responsibility for. */
  readonly accepted: readonly string[];
  /** Addresses it would not take while taking others. */
  readonly refused: readonly { readonly address: string; readonly lasting: MailFailureKind; readonly reply: string }[];
}

/** A way to send mail. Throws MailFailure when nobody was accepted. */
export interface MailTransport {
  send(mail: Mail): Promise<MailReceipt>;
  close(): Promise<void>;
}

/** `temporary`: try again later. `permanent`: the same mail will never pass. */
export type MailFailureKind = 'temporary' | 'permanent';

export class MailFailure extends Error {
  readonly kind: MailFailureKind;
  /** The server's reply code, when it gave one. */
  readonly code: number | undefined;
  constructor(kind: MailFailureKind, message: string, code?: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MailFailure';
    this.kind = kind;
    this.code = code;
  }
}

/** Refuses line breaks in anything that becomes a header: they would let a name add recipients. */
export function checkMail(mail: Mail): Mail {
  const recipients = typeof mail.to === 'string' ? [mail.to] : mail.to;
  const headers = Object.entries(mail.headers ?? {}).flat();
  const names = (mail.attachments ?? []).flatMap(({ name, type }) => [name, type]);
  const lines = [mail.from, ...recipients, mail.subject, mail.messageId, mail.replyTo ?? '', ...headers, ...names];
  if (lines.some((line) => /[\r\n\0]/.test(line))) throw new MailFailure('permanent', 'a header contains a line break');
  if (recipients.length === 0) throw new MailFailure('permanent', 'a mail needs a recipient');
  return mail;
}
