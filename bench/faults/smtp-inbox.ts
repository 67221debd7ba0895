import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** One mail this server took responsibility for. */
export type Delivered = { readonly messageId: string; readonly to: string; readonly text: string };
export type Inbox = {
  readonly url: string;
  readonly mails: readonly Delivered[];
  /** How many mails it has in its hands and has not answered yet. */
  lookingOver(): number;
  close(): Promise<void>;
};

/**
 * A mail server on loopback that keeps everything it says yes to and leaves nothing out: a mail that comes twice is there
 * twice. It looks a mail over for `checkMs` before it says 250, as servers do, also when the sender has gone meanwhile.
 */
export async function openInbox(checkMs = 0): Promise<Inbox> {
  const mails: Delivered[] = [];
  let looking = 0;
  const server = new SMTPServer({
    closeTimeout: 500,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        looking += 1;
        await sleep(checkMs);
        looking -= 1;
        const text = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo[0]?.address ?? '';
        mails.push({ messageId: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', to, text });
        done();
      });
    },
  });
  // A sender that is killed breaks its line; that is not this server's trouble.
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    lookingOver: () => looking,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
