import { describe, expect, it } from 'vitest';
import { linesOf, placed, roundUp, ticksOf } from './monthChart.ts';

describe('[DASH-01] the chart of the month', () => {
  it.each([
    [0, 1],
    [7, 10],
    [1800, 2000],
    [38_942_000, 50_000_000],
    [250, 250],
  ])('ends its axis above %i at %i', (value, end) => {
    expect(roundUp(value)).toBe(end);
  });

  it('says each number of its axis once', () => {
    expect(ticksOf(2000, String)).toEqual(['0', '1000', '2000']);
    expect(ticksOf(1, (value) => String(Math.round(value / 100)))).toEqual(['0', '', '']);
  });

  it('leaves out what the month before does not know', () => {
    const days = [
      { day: 1, total: 5, before: 3 },
      { day: 2, total: 9, before: null },
    ];
    expect(linesOf(days)).toEqual({ now: [5, 9], before: [3] });
  });

  it('places the first day left and the largest on top', () => {
    expect(placed([0, 10], 2, 10, 100, 50)).toEqual([
      [0, 50],
      [100, 0],
    ]);
  });
});
