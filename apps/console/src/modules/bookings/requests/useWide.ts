import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(min-width: 720px)');

function subscribe(listener: () => void) {
  const list = query();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** True where list and detail stand side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
