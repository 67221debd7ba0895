import { expect, test } from 'vitest';
import { etagMatches, etagOf, versionTag } from './etag.ts';

test('equal bodies wear equal tags, other bodies other tags', () => {
  expect(etagOf('brakes')).toBe(etagOf(Buffer.from('brakes')));
  expect(etagOf('brakes')).not.toBe(etagOf('tyres'));
  expect(etagOf('brakes')).toMatch(/^"[A-Za-z0-9_-]{27}"$/);
});

test('a header may name several tags, weak ones, or any', () => {
  const tag = versionTag(7);
  expect(etagMatches('"v6", W/"v7"', tag)).toBe(true);
  expect(etagMatches('*', tag)).toBe(true);
  expect(etagMatches('"v70"', tag)).toBe(false);
  expect(etagMatches('v7', tag)).toBe(false);
  expect(etagMatches(undefined, tag)).toBe(false);
});
