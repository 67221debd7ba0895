import { refuse } from '../../kernel/refusal.ts';

/**
 * Lets at most `atOnce` pieces of heavy work run and `waiting` more wait; refuses `unavailable` beyond that, so that a
 * rush for documents cannot hold up everything else.
 */
export function boundedWork(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) refuse('unavailable');
      await new Promise<void>((go) => queue.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Who asks for work that is under way already, by its mark, waits for that and hears the same, its failure too. */
export function sharedWork<T>(): (mark: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (mark, work) => {
    const before = underWay.get(mark);
    if (before) return before;
    const done = work().finally(() => underWay.delete(mark));
    underWay.set(mark, done);
    return done;
  };
}
