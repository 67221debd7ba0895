import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkMail, type Mail, MailFailure, type MailTransport } from '../port.ts';
import { recordingTransport } from '../recording/transport.ts';
import { smtpTransport } from './transport.ts';

const REPLIES: Record<string, [number, string]> = {
  'gone@example.org': [550, 'no such mailbox'],
  'full@example.org': [452, 'mailbox full'],
};
const delivered: { recipients: string[]; raw: string }[] = [];
let server: SMTPServer;
let port = 0;
let transport: MailTransport;

const mail: Mail = {
  from: 'Chilenje Motors <hello@chilenje.example>',
  to: 'mary@example.org',
  subject: 'Ihr Auto ist fertig: Müller',
  text: 'Your car is ready.',
  html: '<p>Your car is ready.</p>',
  messageId: '<m1@chilenje.example>',
  headers: { 'List-Unsubscribe': '<https://chilenje.example/stop>' },
  attachments: [{ name: 'visit.ics', type: 'text/calendar; method=REQUEST', content: 'BEGIN:VCALENDAR' }],
};

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) =>
      auth.password === 'right'
        ? done(null, { user: 'shop' })
        : done(Object.assign(new Error('wrong'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const [responseCode, words] = REPLIES[address] ?? [];
      done(responseCode ? Object.assign(new Error(words), { responseCode }) : undefined);
    },
    onData: async (stream, session, done) => {
      delivered.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), raw: await text(stream) });
      done();
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.server.address() as AddressInfo).port;
  transport = smtpTransport({ url: `smtp://127.0.0.1:${port}`, timeoutMs: 5_000 });
});
beforeEach(() => {
  delivered.length = 0;
});
afterAll(async () => {
  await transport.close();
  await new Promise<void>((closed) => server.close(() => closed()));
});

async function failure(work: Promise<unknown>): Promise<MailFailure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MailFailure)) throw new Error('expected a mail failure', { cause: error });
  return error;
}

test('[EST-09] a mail arrives with its id, headers, both texts and the calendar file', async () => {
  expect(await transport.send(mail)).toEqual({ accepted: ['mary@example.org'], refused: [] });
  const [{ recipients, raw } = { recipients: [], raw: '' }] = delivered;
  expect(recipients).toEqual(['mary@example.org']);
  expect(raw).toContain('Message-ID: <m1@chilenje.example>');
  expect(raw).toContain('List-Unsubscribe: <https://chilenje.example/stop>');
  expect(raw).toMatch(/Subject: =\?UTF-8\?/);
  expect(raw).toContain('multipart/alternative');
  expect(raw).toContain('filename=visit.ics');
});

test('a refused recipient is permanent, a full mailbox temporary', async () => {
  expect(await failure(transport.send({ ...mail, to: 'gone@example.org' }))).toMatchObject({
    kind: 'permanent',
    code: 550,
  });
  expect(await failure(transport.send({ ...mail, to: 'full@example.org' }))).toMatchObject({
    kind: 'temporary',
    code: 452,
  });
  expect(delivered).toEqual([]);
});

test('one refused recipient among others is named, the others get their mail', async () => {
  const receipt = await transport.send({ ...mail, to: ['mary@example.org', 'gone@example.org', 'full@example.org'] });
  expect(receipt.accepted).toEqual(['mary@example.org']);
  expect(receipt.refused.map(({ address, lasting }) => [address, lasting])).toEqual([
    ['gone@example.org', 'permanent'],
    ['full@example.org', 'temporary'],
  ]);
});

test('a silent port and a refused login leave the mail waiting', async () => {
  const nobody = smtpTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 2_000 });
  expect((await failure(nobody.send(mail))).kind).toBe('temporary');
  const stranger = smtpTransport({ url: `smtp://shop:wrong@127.0.0.1:${port}`, timeoutMs: 5_000 });
  expect(await failure(stranger.send(mail))).toMatchObject({ kind: 'temporary', code: 535 });
  await Promise.all([nobody.close(), stranger.close()]);
});

test('line breaks cannot smuggle headers and files are never read', async () => {
  for (const bad of [
    { subject: 'a\r\nBcc: spy@example.org' },
    { to: 'a@example.org\nb@example.org' },
    { headers: { 'X-A': 'b\n' } },
    { to: [] },
  ]) {
    expect(() => checkMail({ ...mail, ...bad })).toThrow(MailFailure);
  }
  expect((await failure(transport.send({ ...mail, to: 'not an address' }))).kind).toBe('permanent');
});

test('the recording transport keeps what would be sent', async () => {
  const recording = recordingTransport(1);
  await recording.send(mail);
  await recording.send({ ...mail, subject: 'second' });
  expect(recording.sent.map(({ subject }) => subject)).toEqual(['second']);
});
