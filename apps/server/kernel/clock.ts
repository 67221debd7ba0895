/** What time it is. Business code asks a clock, never `new Date()`, so tests and the demo can choose the day. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is told otherwise. */
export interface SettableClock extends Clock {
  /** Jumps to an instant (ISO 8601); throws RangeError when it is not one. */
  set(iso: string): void;
  /** Moves by milliseconds, backwards when negative. */
  advance(milliseconds: number): void;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and the demo, standing at the given instant (ISO 8601). */
export function settableClock(iso: string): SettableClock {
  let at = parse(iso);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = parse(next);
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

function parse(iso: string): number {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`not an ISO 8601 instant: ${iso}`);
  return at;
}
