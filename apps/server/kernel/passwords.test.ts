import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, needsRehash, verifyNobody, verifyPassword } from './passwords.ts';
import { passwordProblem } from './passwords-policy.ts';

test('[AUTH-06] a password is kept as argon2id and only the right one fits', async () => {
  const stored = await hashPassword('blue gearbox 77');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(stored).not.toBe(await hashPassword('blue gearbox 77'));
  expect(await verifyPassword(stored, 'blue gearbox 77')).toBe(true);
  expect(await verifyPassword(stored, 'blue gearbox 78')).toBe(false);
  expect(await verifyPassword('not a hash', 'blue gearbox 77')).toBe(false);
});

test('one password in two Unicode spellings is one password', async () => {
  expect(await verifyPassword(await hashPassword('Zündschlüssel 1'.normalize('NFD')), 'Zündschlüssel 1')).toBe(true);
});

test('an unknown user is answered no after the same work', async () => {
  expect(await verifyNobody('blue gearbox 77')).toBe(false);
});

test('hashes with other parameters ask to be renewed', async () => {
  expect(needsRehash(await hashPassword('blue gearbox 77'))).toBe(false);
  expect(needsRehash(await hash('blue gearbox 77', { memoryCost: 8192, timeCost: 1 }))).toBe(true);
});

test('new passwords: long enough, not common, not the e-mail address', () => {
  const email = 'chanda.mwale@example.org';
  expect(passwordProblem('blue gearbox 77', email)).toBeNull();
  expect(passwordProblem('short', email)).toBe('too_short');
  expect(passwordProblem('🚗🚗🚗🚗🚗', email)).toBe('too_short');
  expect(passwordProblem('x1'.repeat(101), email)).toBe('too_long');
  expect(passwordProblem('Chanda.Mwale@example.org', email)).toBe('is_email');
  expect(passwordProblem('chanda.mwale', email)).toBe('is_email');
  for (const common of ['1234567890', 'aaaaaaaaaa', 'P@ssw0rd123', 'Password2026!', 'Qwertyuiop', '1q2w3e4r5t']) {
    expect(passwordProblem(common, email), common).toBe('too_common');
  }
});
