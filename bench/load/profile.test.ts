import { expect, test } from 'vitest';
import { sharesOf } from './profile.ts';

const frame = (functionName: string) => ({ functionName, url: '', lineNumber: 0 });

test('[OPS-01] shares are of the busy time, and recursion counts once in what a function calls', () => {
  const shares = sharesOf({
    nodes: [
      { id: 1, callFrame: frame('root'), children: [2, 5] },
      { id: 2, callFrame: frame('walk'), children: [3] },
      { id: 3, callFrame: frame('walk'), children: [4] },
      { id: 4, callFrame: frame('leaf') },
      { id: 5, callFrame: frame('(idle)') },
    ],
    samples: [2, 3, 4, 5],
    timeDeltas: [100, 200, 100, 9000],
  });
  const share = (name: string) => shares.find(({ where }) => where.startsWith(name));
  expect(share('walk')).toMatchObject({ self: 0.75, total: 1 });
  expect(share('leaf')).toMatchObject({ self: 0.25, total: 0.25 });
  expect(share('(idle)')).toBeUndefined();
});
