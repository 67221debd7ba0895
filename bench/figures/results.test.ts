import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepResults, mergeRows, type Row, ratio, readResults, target } from './results.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitlane-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const row = (task: string, cpu_ms: number, bare?: number): Row => ({
  task,
  ours: { cpu_ms },
  ...(bare === undefined ? {} : { bare: { cpu_ms: bare } }),
});

test('[OPS-01] a task measured anew takes its own place, the others stay', () => {
  const merged = mergeRows([row('a', 1), row('live_1000', 2), row('b', 3)], [row('b', 4), row('c', 5)]);
  expect(merged.map(({ task, ours }) => [task, ours.cpu_ms])).toEqual([
    ['a', 1],
    ['live_1000', 2],
    ['b', 4],
    ['c', 5],
  ]);
});

test('[OPS-01] results are kept in a file from run to run', () => {
  const file = join(folder, 'results.json');
  expect(readResults(file)).toEqual([]);
  keepResults([row('a', 1)], file);
  keepResults([row('b', 2), row('a', 3)], file);
  expect(readResults(file)).toEqual([row('a', 3), row('b', 2)]);
  writeFileSync(file, '{}');
  expect(() => readResults(file)).toThrow('holds no list');
});

test('[OPS-01] a target is met up to its figure, and never by a missing one', () => {
  expect(target({ cpu_ms: 1 }, 'cpu_ms', 1).ok).toBe(true);
  expect(target({ cpu_ms: 1.001 }, 'cpu_ms', 1).ok).toBe(false);
  expect(target({}, 'cpu_ms', 1).ok).toBe(false);
});

test('[OPS-01] how many times the bare server’s time ours is', () => {
  expect(ratio(row('a', 3, 1.5), 'cpu_ms')).toBe(2);
  expect(ratio(row('a', 3), 'cpu_ms')).toBeUndefined();
  expect(ratio(row('a', 3, 0), 'cpu_ms')).toBeUndefined();
});
