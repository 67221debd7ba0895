import type { Input } from './address.ts';
import type { LiveEvent } from './live.ts';

export type Staleness = {
  readonly staleOn?: readonly string[];
  readonly about?: Readonly<Record<string, string>>;
};

const covers = (pattern: string, name: string) =>
  pattern === '*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1)));

/**
 * Does this event make the answer to a query with this input stale? `about` maps a reference of the event to the input
 * field that must carry the same id; a reference the event or the input does not carry narrows nothing.
 */
export function isStale(query: Staleness, input: Input, event: Pick<LiveEvent, 'name' | 'refs'>): boolean {
  if (!query.staleOn?.some((pattern) => covers(pattern, event.name))) return false;
  return Object.entries(query.about ?? {}).every(([ref, field]) => {
    const [mine, theirs] = [input[field], event.refs[ref]];
    return mine === undefined || theirs === undefined || mine === theirs;
  });
}
