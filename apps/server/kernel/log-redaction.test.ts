import { Writable } from 'node:stream';
import fc from 'fast-check';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { newId, newPublicId, newToken } from './ids.ts';
import { loggerOptions, redact } from './log-redaction.ts';

function record(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(pino(loggerOptions('info'), sink));
  return lines.join('');
}

const PLANTED = [
  'mary.banda@example.org',
  '+260 977 123 456',
  '0977 123 456',
  '030/9018200',
  '260977123456',
  'eyJhbGciOi.eyJzdWIi.c2lnbmVk',
];

test('[SEC-05] planted personal data does not reach the log, wherever it stands', () => {
  const token = newToken();
  const output = record((log) => {
    for (const planted of [...PLANTED, token]) {
      log.info(`mail to ${planted} failed`);
      log.info({ deep: { list: [{ note: `asked by ${planted}` }] } }, 'note %s', planted);
      log.error(new Error(`could not reach ${planted}`));
      log.child({ who: planted }).warn({ err: new Error('outer', { cause: new Error(planted) }) }, 'child');
    }
    log.info({ headers: { Authorization: 'Bearer abcdefgh', Cookie: 'sid=verysecret', 'x-api-key': 'k-verysecret' } });
    log.info({ url: `/files/a.jpg?expires=99&sig=verysecret&X-Amz-Signature=verysecret` });
    log.info('authorization: Basic dmVyeXNlY3JldA==');
    log.info({ customer: { email: 'verysecret', phone_mobile: 'verysecret', newPassword: 'verysecret' } });
    log.info('smtp://robot:verysecret@mail.internal:25');
  });
  for (const planted of [...PLANTED, token, 'verysecret', 'dmVyeXNlY3JldA', 'abcdefgh', '977 123', '9018200']) {
    expect(output, planted).not.toContain(planted);
  }
  for (const line of output.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('time');
});

test('[SEC-05] what an operator needs stays readable', () => {
  const kept = `work order ${newPublicId('wo')} of shop ${newId()} at 2026-11-24T08:00:00.000Z took 12.5 ms on 127.0.0.1:5432`;
  expect(redact(kept)).toBe(kept);
  const digits = 'shop 01971234-5678-7123-8123-012345678901 invoice 2026-000123, price 1250.00, 12 of 40';
  expect(redact(digits)).toBe(digits);
  const facts = { ok: true, hasEmail: false, count: 12345678901, statusCode: 200, tokenCount: 3 };
  expect(redact(facts)).toEqual(facts);
});

test('[SEC-05] any e-mail address inside any text is removed', () => {
  const plain = fc.tuple(fc.stringMatching(/^[a-z0-9.+]{1,12}$/), fc.stringMatching(/^[a-z]{2,8}\.(org|de|zm)$/));
  fc.assert(
    fc.property(plain, fc.constantFrom('<', ' ', '"', '(', 'to='), ([local, domain], before) => {
      expect(redact(`${before}${local}@${domain}>`)).not.toContain(`@${domain}`);
    }),
  );
});

test('circles, bytes and depth do not break a log line', () => {
  const circle: Record<string, unknown> = { file: Buffer.alloc(12), big: 3n };
  circle.self = circle;
  expect(redact(circle)).toEqual({ file: '[12 bytes]', big: '3', self: '[circular]' });
});
