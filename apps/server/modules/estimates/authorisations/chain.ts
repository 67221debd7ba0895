import type { AuthorisationEntry } from '../../../schema/json.ts';
import { beginning, hashOf } from './canonical.ts';

/** A row of the ledger as it is checked. */
export type Link = {
  readonly id: string;
  readonly position: number;
  readonly at: string;
  readonly entry: AuthorisationEntry;
  readonly previous_hash: string;
  readonly hash: string;
};
/** What the log says was recorded. */
export type Recorded = { readonly position: number; readonly hash: string };
export type Fault = {
  readonly position: number;
  readonly why: 'hash' | 'chain' | 'position' | 'columns' | 'missing' | 'unknown_entry';
};

function faultOf(link: Link, place: number, before: string, logged: string | undefined): Fault['why'] | null {
  if (link.position !== place) return link.position > place ? 'missing' : 'position';
  if (link.previous_hash !== before) return 'chain';
  if (hashOf(link.previous_hash, link.entry) !== link.hash) return 'hash';
  const { position, at } = link.entry;
  if (position !== link.position || Date.parse(at) !== Date.parse(link.at)) return 'columns';
  return logged === link.hash ? null : 'unknown_entry';
}

/**
 * R-348 The first broken entry of one chain, or null. Each entry must stand in its place, on the hash before it, hash to
 * what is written beside it, and be the one the log recorded; one the log recorded and the ledger lacks is missing.
 */
export function firstFault(links: readonly Link[], recorded: readonly Recorded[]): Fault | null {
  const logged = new Map(recorded.map(({ position, hash }) => [position, hash]));
  let before = beginning;
  for (const [index, link] of links.entries()) {
    const why = faultOf(link, index + 1, before, logged.get(link.position));
    if (why) return { position: why === 'missing' ? index + 1 : link.position, why };
    before = link.hash;
  }
  return recorded.some(({ position }) => position > links.length)
    ? { position: links.length + 1, why: 'missing' }
    : null;
}
