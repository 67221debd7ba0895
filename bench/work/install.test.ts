import { expect, test } from 'vitest';
import { closureOf, type Lock, productionFolders } from './install.ts';

const lock: Lock = {
  packages: {
    '': { dependencies: { a: '1' } },
    'apps/server': { version: '1' },
    'node_modules/@pitlane/server': { link: true },
    'node_modules/a': { version: '1', dependencies: { b: '1' } },
    'node_modules/b': { version: '2', optionalDependencies: { c: '1' } },
    'node_modules/a/node_modules/b': { version: '1' },
    'node_modules/c': { version: '1', dependencies: { a: '1' } },
    'node_modules/d': { version: '1', dev: true },
    'node_modules/e': { version: '1', devOptional: true },
  },
};

test('[OPS-01] a production install holds what is neither for development nor a link', () => {
  expect(productionFolders(lock)).toEqual([
    'node_modules/a',
    'node_modules/b',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
});

test('[OPS-01] what a package needs is looked for beside it first, then further up, each once', () => {
  expect(closureOf(lock, ['a'])).toEqual(['node_modules/a', 'node_modules/a/node_modules/b']);
  expect(closureOf(lock, ['b']).toSorted()).toEqual(
    ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b', 'node_modules/c'].toSorted(),
  );
});
