import { useSyncExternalStore } from 'react';

const STEP = 10_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Math.floor(Date.now() / STEP) * STEP;

const read = () => {
  now = Math.floor(Date.now() / STEP) * STEP;
};

function tick() {
  read();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  // While nobody listened the present moved on; whoever listens already has heard of it.
  if (listeners.size === 0) read();
  listeners.add(listener);
  timer ??= setInterval(tick, STEP);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, in milliseconds, moving every ten seconds for all countdowns at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
