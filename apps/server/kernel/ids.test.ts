import { expect, test } from 'vitest';
import { countedIds, hashToken, type IdSource, isPublicId, newId, newPublicId, newToken } from './ids.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a new id is a uuid version 7 and later ids sort after earlier ones', () => {
  const ids = Array.from({ length: 500 }, () => newId());
  expect(ids.every((id) => UUID_V7.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(500);
  expect([...ids].sort()).toEqual(ids);
});

test('a public id wears its prefix and 22 letters or digits', () => {
  const id = newPublicId('wo');
  expect(id).toMatch(/^wo_[0-9A-Za-z]{22}$/);
  expect(isPublicId('wo', id)).toBe(true);
  expect(isPublicId('est', id)).toBe(false);
  expect(isPublicId('wo', `${id}x`)).toBe(false);
  expect(() => newPublicId('WO-1')).toThrow(RangeError);
});

test('public ids are unbiased: every byte value that is kept maps to each letter exactly four times', () => {
  let next = 0;
  const everyByte: IdSource = { uuid: newId, bytes: (count) => Uint8Array.from({ length: count }, () => next++ % 256) };
  const seen = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    next = byte;
    const only: IdSource = { uuid: newId, bytes: (count) => Uint8Array.from({ length: count }, () => byte) };
    if (byte >= 248) continue;
    const letter = newPublicId('x', only).slice(-1);
    seen.set(letter, (seen.get(letter) ?? 0) + 1);
  }
  expect([...seen.values()].every((count) => count === 4)).toBe(true);
  expect(seen.size).toBe(62);
  next = 248;
  expect(newPublicId('x', everyByte)).toBe('x_0123456789ABCDEFGHIJKL');
});

test('a token has 32 bytes and its hash is SHA-256 (FIPS 180 example "abc")', () => {
  expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newToken()).not.toBe(newToken());
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('counted ids repeat with the same seed and differ with another', () => {
  const at = new Date('2026-11-24T08:00:00Z');
  const take = (seed: string) => {
    const source = countedIds(seed, at);
    return [newId(source), newId(source), newPublicId('wo', source), newToken(source)];
  };
  expect(take('demo')).toEqual(take('demo'));
  expect(take('demo')).not.toEqual(take('other'));
  expect(take('demo')[0]).toMatch(UUID_V7);
  expect((take('demo')[0] as string) < (take('demo')[1] as string)).toBe(true);
});
