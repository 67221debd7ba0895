import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 1500;
/** The share of one core used since the last look, below which nobody asks. Time alone would count the neighbours' work. */
const QUIET = 0.1;
/** Tidying pays again when memory has grown by so much since the last time. */
const GROWN = 1.25;

/** Quiet looks in a row: a few seconds after the start, a minute later on, for tidying also throws out compiled code. */
const LOOKS = { first: 2, later: 40 };

type Look = { readonly quietLooks: number; readonly rss: number; readonly tidied: number };

/** Nobody has asked for a while, and there is something to give back. `tidied`: bytes right after the last time, else 0. */
export const worthTidying = ({ quietLooks, rss, tidied }: Look): boolean =>
  quietLooks >= (tidied === 0 ? LOOKS.first : LOOKS.later) && rss >= tidied * GROWN;

/**
 * Gives back what starting, and later a busy hour, left lying about. V8 leaves it for a rainy day, which on a small machine
 * is somebody else's. It stops this process for a seventh of a second, so it waits until nobody asks for anything.
 */
export function tidyMemoryWhenQuiet(): { stop(): void } {
  setFlagsFromString('--expose-gc');
  // Young memory is small: threads that share its collection cost more than they save, and the next core is the database's.
  setFlagsFromString('--no-parallel-scavenge');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  let [tidied, quietLooks] = [0, 0];
  let [before, at] = [process.cpuUsage(), performance.now()];
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    const share = (user + system) / 1000 / (performance.now() - at);
    [before, at] = [process.cpuUsage(), performance.now()];
    quietLooks = share <= QUIET ? quietLooks + 1 : 0;
    if (!worthTidying({ quietLooks, rss: process.memoryUsage.rss(), tidied })) return;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    tidied = process.memoryUsage.rss();
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
