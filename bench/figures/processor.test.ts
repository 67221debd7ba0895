import { expect, test } from 'vitest';
import { childrenOf, memoryOf, parentOf, parseSchedule, parseStat, processMs } from './processor.ts';

const line = (name: string) =>
  `4711 (${name}) S 42 4711 4711 0 -1 4194560 100 200 3 4 250 50 1000 500 20 0 1 0 12345 1000000 500 18446744073709551615`;

test('[OPS-01] own time is user and system time, time of ended children is apart', () => {
  expect(parseStat(line('node'))).toEqual({ parent: 42, ownMs: 3000, endedChildrenMs: 15_000 });
});

test('[OPS-01] a process may carry brackets and spaces in its name', () => {
  expect(parseStat(line('postgres: app (1) idle) x'))).toEqual(parseStat(line('node')));
});

test('[OPS-01] the scheduler counts in nanoseconds', () => {
  expect(parseSchedule('35137129 2908174 127\n')).toBeCloseTo(35.137129);
});

test.runIf(process.platform === 'linux')(
  '[OPS-01] this process uses time and memory, and is a child of its parent',
  () => {
    const before = processMs(process.pid);
    let sum = 0;
    for (let n = 0; n < 5_000_000; n += 1) sum += Math.sqrt(n);
    expect(sum).toBeGreaterThan(0);
    expect(processMs(process.pid)).toBeGreaterThan(before);
    expect(parentOf(process.pid)).toBe(process.ppid);
    expect(childrenOf(process.ppid)).toContain(process.pid);
    const { nowMb, mostMb } = memoryOf(process.pid);
    expect(nowMb).toBeGreaterThan(10);
    expect(mostMb).toBeGreaterThanOrEqual(nowMb);
  },
);

test('[OPS-01] a process that is gone has used nothing', () => {
  expect(processMs(2 ** 30)).toBe(0);
});
