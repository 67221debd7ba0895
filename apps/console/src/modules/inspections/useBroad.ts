import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(min-width: 960px)');

function subscribe(listener: () => void) {
  const list = query();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** True on tablets held sideways and wider: list and point stand side by side. */
export const useBroad = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
