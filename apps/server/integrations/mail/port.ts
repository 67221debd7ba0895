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
  /** To be called once the receipt is written down; until then a sender that outlives us keeps it for us. */
  readonly noted?: () => void;
}

/** A statement for our own database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a sender that outlives the process that asked it runs in its place. */
export interface LastWill {
  readonly databaseUrl: string;
  /** Shows, every few seconds, that the mail is still in somebody's hands. */
  readonly holding: Statement;
  /** Notes that the next server took the mail. */
  readonly taken: Statement;
}

/** A way to send mail. Throws MailFailure when nobody was accepted. */
export interface MailTransport {
  /** Makes ready what takes a moment, so that `send` need not wait for it. */
  open?(): Promise<void>;
  send(mail: Mail, will?: LastWill): Promise<MailReceipt>;
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
