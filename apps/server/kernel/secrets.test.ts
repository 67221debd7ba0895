import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatKeyRing, keyRing, newRingKey, parseKeyRing, SecretError } from './secrets.ts';

const older = newRingKey('2025');
const newer = newRingKey('2026');
const before = keyRing([older]);
const after = keyRing([newer, older]);
const context = 'customer.email:0190a3b4-0000-7000-8000-000000000001';

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SecretError) return error.problem;
    throw error;
  }
  return 'none';
}

test('[SEC-04] any text comes back as it was and its sealed form does not show it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
      const sealed = before.seal(plain, context);
      expect(sealed).toMatch(/^v1\.2025\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);
      expect(before.open(sealed, context)).toBe(plain);
    }),
  );
  expect(before.seal('mary@example.org', context)).not.toContain('mary');
  expect(before.seal('same', context)).not.toBe(before.seal('same', context));
});

test('[SEC-04] changing any single character of a sealed text is noticed', () => {
  const sealed = after.seal('mary@example.org', context);
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const forged = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect(['malformed', 'unknown_key', 'damaged']).toContain(problemOf(() => after.open(forged, context)));
  }
});

test('[SEC-04] a sealed text has one spelling', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=.';
  for (const plain of ['', 'a', 'ab', 'abc', 'abcd']) {
    const sealed = after.seal(plain, context);
    for (const letter of letters) {
      const forged = sealed.slice(0, -1) + letter;
      if (forged !== sealed)
        expect(
          problemOf(() => after.open(forged, context)),
          forged,
        ).not.toBe('none');
      expect(problemOf(() => after.open(sealed + letter, context))).not.toBe('none');
    }
    for (const forged of [`${sealed}=`, `${sealed}\n`, ` ${sealed}`, sealed.replaceAll('-', '+').replaceAll('_', '/')])
      if (forged !== sealed) expect(problemOf(() => after.open(forged, context))).toBe('malformed');
  }
});

test('[SEC-04] a sealed text opens only in its own context and with its own key', () => {
  const sealed = before.seal('mary@example.org', context);
  expect(problemOf(() => before.open(sealed, 'customer.phone:same'))).toBe('damaged');
  expect(problemOf(() => keyRing([newRingKey('2025')]).open(sealed, context))).toBe('damaged');
  expect(problemOf(() => keyRing([newer]).open(sealed, context))).toBe('unknown_key');
  expect(problemOf(() => before.open('plain text', context))).toBe('malformed');
});

test('[SEC-04] rotation: old texts stay readable and ask to be sealed anew', () => {
  const sealed = before.seal('mary@example.org', context);
  expect(after.open(sealed, context)).toBe('mary@example.org');
  expect(after.needsReseal(sealed)).toBe(true);
  const fresh = after.seal(after.open(sealed, context), context);
  expect(after.needsReseal(fresh)).toBe(false);
  expect(after.blindIndex('mary@example.org', context)).toBe(before.blindIndex('mary@example.org', context));
  expect(after.deriveKey('session')).toEqual(before.deriveKey('session'));
});

test('[SEC-04] blind indexes are equal for equal values in one context only', () => {
  expect(before.blindIndex('a@b.c', context)).toMatch(/^[0-9a-f]{32}$/);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (value, place, otherValue, otherPlace) => {
      const same = value === otherValue && place === otherPlace;
      expect(before.blindIndex(value, place) === before.blindIndex(otherValue, otherPlace)).toBe(same);
    }),
  );
  expect(before.blindIndex('bc', 'a')).not.toBe(before.blindIndex('c', 'ab'));
});

test('derived keys differ by purpose and from ring to ring', () => {
  expect(before.deriveKey('session')).toHaveLength(32);
  expect(before.deriveKey('session')).not.toEqual(before.deriveKey('files'));
  expect(before.deriveKey('session')).not.toEqual(keyRing([newer]).deriveKey('session'));
});

test('a ring is written as text and read back; a bad one is refused', () => {
  expect(parseKeyRing(formatKeyRing([newer, older]))).toEqual([newer, older]);
  for (const bad of ['', 'only-an-id', 'a:b:c', 'a:not base64']) {
    expect(problemOf(() => parseKeyRing(bad))).toBe('bad_ring');
  }
  expect(problemOf(() => keyRing([]))).toBe('bad_ring');
  expect(problemOf(() => keyRing([older, older]))).toBe('bad_ring');
  expect(problemOf(() => keyRing([{ id: 'short', key: Buffer.alloc(16) }]))).toBe('bad_ring');
});
