import type { MailTransport } from '../port.ts';

/** The built-in mailbox of the demo takes every mail: the outbox keeps it already, and `/dev/mailbox` shows it. */
export const mailboxTransport = (): MailTransport => ({
  send: async ({ to }) => ({ accepted: typeof to === 'string' ? [to] : [...to], refused: [] }),
  close: async () => {},
});
