import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 1500;
/** The share of one core used since the last look, below which nobody asks. Time alone would count the neighbours' work. */
const QUIET = 0.1;
/** Tidying pays again when memory has grown by so much since the last time. */
const GROWN = 1.25;

type Look = { readonly share: number; readonly rss: number; readonly tidied: number };

/** Nobody asks, and there is something to give back. `tidied`: bytes right after the last time, 0 before the first. */
export const worthTidying = ({ share, rss, tidied }: Look): boolean => share <= QUIET && rss >= tidied * GROWN;

/**
 * Gives back what starting, and later a busy hour, left lying about. V8 leaves it for a rainy day, which on a small machine
 * is somebody else's. It stops this process for a seventh of a second, so it waits until nobody asks for anything.
 */
export function tidyMemoryWhenQuiet(): { stop(): void } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  let tidied = 0;
  let [before, at] = [process.cpuUsage(), performance.now()];
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    const share = (user + system) / 1000 / (performance.now() - at);
    [before, at] = [process.cpuUsage(), performance.now()];
    if (!worthTidying({ share, rss: process.memoryUsage.rss(), tidied })) return;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    tidied = process.memoryUsage.rss();
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
