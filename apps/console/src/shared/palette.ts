import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Icon } from './module.ts';
import type { Key } from './phrases.tsx';
import type { Permission } from './session.tsx';

/** A row of the command palette: a place to go or a thing to do. */
export type PaletteItem = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly icon?: Icon;
  /** Plate of the car it is about. */
  readonly plate?: { readonly plate: string; readonly region: string | null };
  /** Right-hand side, such as a price. */
  readonly end?: ReactNode;
  readonly href?: string;
  readonly run?: () => void;
  /** Shown beside the list on desktops. */
  readonly preview?: ReactNode;
  /** Greyed; still openable when it has an address. */
  readonly dim?: boolean;
};

/** A section of results. `search` gets the trimmed words (may be empty) and may take its time. */
export type PaletteSource = {
  readonly section: Key;
  readonly may?: Permission;
  /** Stands below the cars, people and visits that the words may mean as well. */
  readonly last?: true;
  readonly search: (words: string, signal: AbortSignal) => Promise<readonly PaletteItem[]> | readonly PaletteItem[];
};

let sources: readonly PaletteSource[] = [];
const listeners = new Set<() => void>();

function change(next: readonly PaletteSource[]) {
  sources = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Sources of the screen that is open, newest first. */
export const useScreenSources = (): readonly PaletteSource[] => useSyncExternalStore(subscribe, () => sources);

/** Adds a section to the palette while the screen is open. Keep the source stable (module scope or useMemo). */
export function usePaletteSource(source: PaletteSource): void {
  useEffect(() => {
    change([source, ...sources]);
    return () => change(sources.filter((one) => one !== source));
  }, [source]);
}

type Opener = (words?: string) => void;
let opener: Opener | undefined;

/** The shell says how its palette opens. Returns a function that takes it back. */
export function providePalette(open: Opener): () => void {
  opener = open;
  return () => {
    opener = undefined;
  };
}

/** Opens the palette, with words already typed. */
export const openPalette: Opener = (words) => opener?.(words);
