const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;

/** Bodies no operation can read, or reads as something else than an object. */
export const brokenBodies: readonly string[] = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '42',
  '{"a":',
  '\u0000',
  deep,
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  `{"x":"${'y'.repeat(200_000)}"}`,
  '{"id":"\\u0000"}',
  '{"id":1e400}',
];

/** Values of the wrong kind, size or shape for nearly every field. */
export const wrongValues: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(100_000),
  [],
  {},
  [[[]]],
  true,
  "' or 1=1 --",
  '../../etc/passwd',
  { $ne: null },
];
