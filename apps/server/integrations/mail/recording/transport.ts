import { checkMail, type Mail, type MailTransport } from '../port.ts';

/** Keeps the last mails in memory and sends none: for the demo and for tests of what would be sent. */
export function recordingTransport(keep = 200): MailTransport & { readonly sent: readonly Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      sent.push(checkMail(mail));
      if (sent.length > keep) sent.shift();
      return { accepted: typeof mail.to === 'string' ? [mail.to] : [...mail.to], refused: [] };
    },
    async close() {
      sent.length = 0;
    },
  };
}
