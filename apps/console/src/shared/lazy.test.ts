import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

it('[I18N-01] whatever is loaded later waits for its words: nobody uses the lazy of React alone', () => {
  const own = Object.entries(sources).filter(([path]) => !/^\.\/lazy\.|^\.\.\/(gallery\/|main\.tsx)/.test(path));
  expect(own.filter(([, text]) => text.includes("/lazy.ts'")).length).toBeGreaterThan(15);
  expect(
    own.filter(([, text]) => /import \{[^}]*\blazy\b[^}]*\} from 'react'/.test(text)).map(([path]) => path),
  ).toEqual([]);
});
