type Entry = { readonly since: number; readonly things: Set<string> };

/** How many people one process keeps in mind. */
const MOST = 5000;

/**
 * Counts different things by key within a window, in this process. Answers true for the call that reaches `max`; the
 * count then begins anew. The same thing again counts once.
 */
export function createTally(
  max: number,
  windowMs: number,
): (key: string, things: Iterable<string>, nowMs: number) => boolean {
  const entries = new Map<string, Entry>();
  return (key, things, nowMs) => {
    let entry = entries.get(key);
    if (!entry || nowMs - entry.since >= windowMs || nowMs < entry.since) {
      if (entries.size >= MOST) entries.clear();
      entry = { since: nowMs, things: new Set() };
      entries.set(key, entry);
    }
    for (const thing of things) entry.things.add(thing);
    if (entry.things.size < max) return false;
    entries.delete(key);
    return true;
  };
}
