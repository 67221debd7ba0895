import { describe, expect, it } from 'vitest';
import { createTally } from './tally.ts';

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => String(from + index));

describe('a tally', () => {
  it('[SEC-10] tells the call that reaches the threshold, of different things only', () => {
    const tally = createTally(100, 60_000);
    expect(tally('a', numbers(60), 0)).toBe(false);
    expect(tally('a', numbers(60), 1)).toBe(false);
    expect(tally('b', numbers(90), 2)).toBe(false);
    expect(tally('a', numbers(60, 60), 3)).toBe(true);
    expect(tally('a', numbers(1), 4)).toBe(false);
  });

  it('[SEC-08] forgets when the window is over', () => {
    const tally = createTally(100, 60_000);
    expect(tally('a', numbers(99), 0)).toBe(false);
    expect(tally('a', ['new'], 60_000)).toBe(false);
  });
});
