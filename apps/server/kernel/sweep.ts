import type { Sweep } from './implement.ts';

/** Takes each look at once and then every so often, one at a time. Resolves `stop` when none is under way. */
export function keepSweeping(
  sweeps: readonly ReturnType<Sweep>[],
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  const busy = new Map<ReturnType<Sweep>, Promise<unknown>>();
  const look = (sweep: ReturnType<Sweep>): void => {
    if (busy.has(sweep)) return;
    const looking = sweep
      .run()
      .catch(onError)
      .finally(() => busy.delete(sweep));
    busy.set(sweep, looking);
  };
  const timers = sweeps.map((sweep) => setInterval(() => look(sweep), sweep.everySeconds * 1000).unref());
  for (const sweep of sweeps) look(sweep);
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(busy.values());
    },
  };
}
