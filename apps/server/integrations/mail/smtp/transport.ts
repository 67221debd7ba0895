import type { Transporter } from 'nodemailer';
import {
  checkMail,
  type Mail,
  MailFailure,
  type MailFailureKind,
  type MailReceipt,
  type MailTransport,
} from '../port.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…:465`. */
  readonly url: string;
  /** Longest silence of the server in any phase; 20 seconds. */
  readonly timeoutMs?: number;
}

/** Mail over SMTP with a small pool of connections. */
export function smtpTransport({ url, timeoutMs = 20_000 }: SmtpSettings): MailTransport {
  const silence = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  // Files and addresses inside a mail are never fetched: a template must not read this machine.
  const locked = { disableFileAccess: true, disableUrlAccess: true };
  let opened: Promise<Transporter> | undefined;
  /** The library is loaded with the first mail. */
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, pool: true, maxConnections: 3, ...silence, ...locked });
  };
  return {
    async send(mail) {
      checkMail(mail);
      opened ??= open();
      const transport = await opened;
      try {
        return receiptOf(await transport.sendMail(messageOf(mail)));
      } catch (error) {
        throw failureOf(error);
      }
    },
    async close() {
      (await opened)?.close();
    },
  };
}

/** An instant as mails write it (RFC 5322, 3.3): `Sat, 21 Nov 2026 11:22:39 +0000`. */
const mailDate = (instant: string): string => new Date(instant).toUTCString().replace(/GMT$/, '+0000');

function messageOf(mail: Mail) {
  return {
    ...mail,
    ...(mail.writtenAt ? { date: mailDate(mail.writtenAt) } : {}),
    to: typeof mail.to === 'string' ? mail.to : [...mail.to],
    headers: { ...mail.headers },
    attachments: (mail.attachments ?? []).map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
  };
}

interface Refusal {
  readonly recipient?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

function receiptOf(info: { accepted?: unknown[]; rejectedErrors?: Refusal[] }): MailReceipt {
  const address = (entry: unknown): string =>
    typeof entry === 'string' ? entry : String((entry as { address: string }).address);
  return {
    accepted: (info.accepted ?? []).map(address),
    refused: (info.rejectedErrors ?? []).map(({ recipient = '', response = '', responseCode }) => ({
      address: recipient,
      lasting: kindOf(responseCode),
      reply: response,
    })),
  };
}

function failureOf(error: unknown): MailFailure {
  const { message = '', responseCode, code } = error as { message?: string; responseCode?: number; code?: string };
  // Without a reply the line broke or nobody answered, unless the mail itself cannot be addressed.
  const unaddressed = responseCode === undefined && code === 'EENVELOPE';
  const kind = unaddressed ? 'permanent' : kindOf(responseCode);
  return new MailFailure(kind, message, responseCode, { cause: error });
}

// RFC 5321, 4.2.1: 4yz may pass later, 5yz never. A refused login (535) is ours to mend, so the mail waits.
function kindOf(reply: number | undefined): MailFailureKind {
  return reply !== undefined && reply >= 500 && reply !== 530 && reply !== 535 ? 'permanent' : 'temporary';
}
