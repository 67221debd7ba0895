import { describe, expect, it } from 'vitest';

const raw = import.meta.glob<string>('../../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const english = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  '../../../../../packages/phrases/src/en/*.ts',
  { eager: true },
);

const ROOT = new URL('../../', 'file:///console/src/shared/words/');
const place = (path: string, from: string): string => new URL(path, new URL(from, ROOT)).href.slice(ROOT.href.length);
const sources = new Map(
  Object.entries(raw)
    .map(([path, text]) => [place(path, 'shared/words/here.ts'), text] as const)
    .filter(([path]) => !path.endsWith('.test.ts') && !path.startsWith('gallery/')),
);

/** Which words file brings a key: read from the words files themselves. */
const broughtBy = new Map<string, string>();
for (const [path, text] of sources) {
  if (!path.startsWith('shared/words/')) continue;
  for (const [, part] of text.matchAll(/phrases\/en\/(.+?)'/g))
    for (const words of Object.values(english[`../../../../../packages/phrases/src/en/${part}.ts`] ?? {}))
      for (const key of Object.keys(words)) broughtBy.set(key, path);
}
const firstWords = new Set(
  Object.keys(english['../../../../../packages/phrases/src/en/console.ts']?.consoleFirst ?? {}),
);

const imported = (path: string): string[] => {
  const text = sources.get(path) ?? '';
  // What only names types is gone when the code runs.
  const running = text.replaceAll(/(?:import|export) type [^;]+;/g, '');
  const named = [...running.matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, to = '']) => place(to, path));
  // The rooms' own lists are found by their place, not by an import.
  if (path === 'app/modules.ts')
    named.push(...[...sources.keys()].filter((file) => /^modules\/[^/]+\/module\./.test(file)));
  return named.filter((file) => sources.has(file));
};

/** Everything that runs before a file loaded on its own may speak. */
function loadedWith(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const file of imported(entry)) loadedWith(file, seen);
  return seen;
}

/** Keys a file names, in full or by what they begin with; and those it says when the server names them. */
function said(path: string): string[] {
  const text = sources.get(path) ?? '';
  const whole = [...text.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/gi)].map(([, key = '']) => key);
  const begun = [...text.matchAll(/`([a-z]\w*\.[\w.-]*)\$\{/gi)].map(([, start = '']) => start);
  const all = [...broughtBy.keys()].filter((key) => begun.some((start) => key.startsWith(start)));
  const served = /sayKnown\(t, (?:move\.)?why\b/.test(text) ? ['workOrders.why.reason'] : [];
  const measured = path.endsWith('whyWords.ts') ? ['inspection.why.under'] : [];
  return [...whole, ...all, ...served, ...measured].filter((key) => broughtBy.has(key) && !firstWords.has(key));
}

/** What this entry says without bringing the words: file, sentence, what to import. */
function missing(entry: string): string[] {
  const files = loadedWith(entry);
  return (
    [...files]
      // `promise.` begins sentences of two parts; this file says those of the first load, by their type.
      .filter((file) => file !== 'shared/promise.ts')
      .flatMap((file) => said(file).map((key) => ({ file, key, words: broughtBy.get(key) ?? '' })))
      .filter(({ words }) => !files.has(words))
      .map(({ file, key, words }) => `${entry}: ${file} says ${key}, import ${words}`)
  );
}

const late = [...sources].flatMap(([path, text]) =>
  [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, to = '']) => place(to, path)),
);

describe('[OPS-17] sentences come with the screens that say them', () => {
  it('nothing shown at the first load waits for words', () => expect(missing('main.tsx')).toEqual([]));

  it('every part loaded later brings its words along', () => {
    expect(late.length).toBeGreaterThan(40);
    expect(broughtBy.size).toBeGreaterThan(1000);
    expect([...new Set(late)].flatMap(missing)).toEqual([]);
  });

  it('words of screens are not among those of the first load', () => {
    const early = [...loadedWith('main.tsx')].filter((file) => file.startsWith('shared/words/'));
    expect(early).toEqual([]);
  });
});
