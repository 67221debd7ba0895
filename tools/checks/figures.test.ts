import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../terminal/root.ts';
import { brokenPromises, type Measured, promises } from './figures.ts';

const read = (name: string) => JSON.parse(readFileSync(join(root, 'bench', name), 'utf8'));
const kept = (): Measured => ({ results: read('results.json'), lighthouse: read('lighthouse.json') });
const of = (row: string) => promises.filter((promise) => promise.row === row);

it('[OPS-02] public pages, the estimate and the tracker are there in under two seconds on a slow phone', () => {
  expect(brokenPromises(kept(), of('OPS-02'))).toEqual([]);
});
it('[OPS-03] the API answers in under 200 ms', () => expect(brokenPromises(kept(), of('OPS-03'))).toEqual([]));
it('[OPS-06] a hundred in one call take less than a second', () =>
  expect(brokenPromises(kept(), of('OPS-06'))).toEqual([]));
it('[OPS-07] a change reaches open pages in under 100 ms', () =>
  expect(brokenPromises(kept(), of('OPS-07'))).toEqual([]));

it('a figure that is over or was never measured is found', () => {
  const slow: Measured = { results: [{ task: 'today', ours: { p50_ms: 250 } }], lighthouse: { pages: [] } };
  const found = brokenPromises(slow, of('OPS-03'));
  expect(found.find(({ where }) => where.includes('today'))?.what).toContain('250, at most 200');
  expect(found.find(({ where }) => where.includes('decide_job'))?.what).toContain('not measured');
});
