import { configureStore, type UnknownAction } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import type { Input } from './address.ts';
import { api, tagOf } from './api.ts';
import { directory, type Entry } from './directory.ts';
import type { LiveConnection, LiveEvent } from './live.ts';
import { isStale } from './stale.ts';

export function createStore() {
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }).concat(api.middleware),
  });
  setupListeners(store.dispatch);
  return store;
}

export type Store = ReturnType<typeof createStore>;

const entries = directory as Readonly<Record<string, Entry>>;
const contractOf = (endpoint: string) => entries[endpoint] ?? entries[endpoint.replace(/Pages$/, '')];

type Cached = { readonly endpointName?: string; readonly originalArgs?: unknown };

/** Tags of the cached answers these events make stale. */
export function staleTags(cached: readonly Cached[], events: readonly Pick<LiveEvent, 'name' | 'refs'>[]) {
  return cached.flatMap(({ endpointName, originalArgs }) => {
    const entry = endpointName ? contractOf(endpointName) : undefined;
    if (!endpointName || !entry) return [];
    const input = (originalArgs ?? {}) as Input;
    return events.some((event) => isStale(entry, input, event)) ? [tagOf(endpointName, originalArgs)] : [];
  });
}

/**
 * Lets the live socket refresh what is on the screen: events within `pause` milliseconds are taken together; a gap makes
 * everything stale. Returns a function that lets go.
 */
export function followLive(store: Store, live: LiveConnection, pause = 50): () => void {
  let events: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const cached = Object.values(store.getState().api.queries).filter((entry) => entry !== undefined);
    const tags = staleTags(cached, events);
    [events, timer] = [[], undefined];
    if (tags.length > 0) store.dispatch(api.util.invalidateTags(tags) as UnknownAction);
  };
  const stops = [
    live.on('event', (event) => {
      events.push(event);
      timer ??= setTimeout(flush, pause);
    }),
    live.on('gap', () => store.dispatch(api.util.invalidateTags(['answer']) as UnknownAction)),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
