import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { readSession, SESSION_SECONDS, signSession } from './tokens.ts';

const key = randomBytes(32);
const now = new Date('2026-11-24T08:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const claims = { shopId: 'shop-1', customerId: 'customer-1', epoch: 3 };

test('[AUTH-02] a session speaks for one customer of one shop for 24 hours', async () => {
  const token = await signSession(claims, key, now);
  expect(await readSession(token, key, now)).toEqual({ ...claims, issuedAt: now, expiresAt: later(86_400) });
  expect(await readSession(token, key, later(SESSION_SECONDS - 1))).not.toBeNull();
  expect(await readSession(token, key, later(SESSION_SECONDS))).toBeNull();
});

test('[AUTH-02] an altered session or one signed with another key is refused', async () => {
  const token = await signSession(claims, key, now);
  const [head, body = '', signature] = token.split('.');
  const forged = Buffer.from(body, 'base64url').toString().replace('customer-1', 'customer-2');
  expect(
    await readSession([head, Buffer.from(forged).toString('base64url'), signature].join('.'), key, now),
  ).toBeNull();
  expect(await readSession(token, randomBytes(32), now)).toBeNull();
  expect(await readSession('', key, now)).toBeNull();
});

test('[AUTH-06] tokens of another kind, unsigned or with another algorithm are refused', async () => {
  const about = { shop: 'shop-1', epoch: 3, sub: 'customer-1', iss: 'pitlane', aud: 'pitlane.customer' };
  const times = { iat: now.getTime() / 1000, exp: later(600).getTime() / 1000 };
  const sign = (payload: Record<string, unknown>, alg: string) =>
    new SignJWT(payload).setProtectedHeader({ alg }).sign(new Uint8Array(Buffer.concat([key, key])));
  const wide = Buffer.concat([key, key]);
  expect(await readSession(await sign({ ...about, ...times }, 'HS256'), wide, now)).not.toBeNull();
  expect(await readSession(await sign({ ...about, ...times }, 'HS512'), wide, now)).toBeNull();
  expect(await readSession(await sign({ ...about, ...times, aud: 'pitlane.staff' }, 'HS256'), wide, now)).toBeNull();
  expect(await readSession(await sign({ ...about, ...times, epoch: '3' }, 'HS256'), wide, now)).toBeNull();
  expect(await readSession(await sign(about, 'HS256'), wide, now)).toBeNull();
  expect(await readSession(new UnsecuredJWT({ ...about, ...times }).encode(), wide, now)).toBeNull();
});
