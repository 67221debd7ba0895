import { useSyncExternalStore } from 'react';

const STEP = 10_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Math.floor(Date.now() / STEP) * STEP;

function tick() {
  now = Math.floor(Date.now() / STEP) * STEP;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, STEP);
  tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, in milliseconds, moving every ten seconds for all countdowns at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
