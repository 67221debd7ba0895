import { expect, test } from 'vitest';
import { sizeAndNameFindings } from './sizes.ts';
import { parse } from './source.ts';

function findingsFor(path: string, text: string): string {
  const file = { path, text };
  return sizeAndNameFindings([file], [parse(file)])
    .map(({ what }) => what)
    .join('\n');
}

const lines = (count: number) => Array.from({ length: count }, (_, i) => `  void ${i};`).join('\n');

test('a file of 301 lines and a function of 61 are too long, one less is fine', () => {
  expect(findingsFor('tools/a.ts', `${lines(300)}\n`)).toBe('');
  expect(findingsFor('tools/a.ts', `${lines(301)}\n`)).toContain('301 lines');
  expect(findingsFor('tools/a.ts', `function f() {\n${lines(58)}\n}\n`)).toBe('');
  expect(findingsFor('tools/a.ts', `function f() {\n${lines(59)}\n}\n`)).toContain('f has 61 lines of its own');
});

test('a suite may be long, a test in it may not', () => {
  const small = `  test('a', () => {\n${lines(30)}\n  });\n`;
  expect(findingsFor('tools/a.test.ts', `describe('x', () => {\n${small}${small}});\n`)).toBe('');
  expect(findingsFor('tools/a.test.ts', `test('a', () => {\n${lines(70)}\n});\n`)).toContain('72 lines of its own');
});

test('a folder called utils says nothing', () => {
  expect(findingsFor('apps/site/src/utils/date.ts', '')).toContain('says nothing');
});
