import { onReach } from '@pitlane/client/call';
import { useSyncExternalStore } from 'react';

/** `offline`: the machine has no network. `unreachable`: it has, but the server does not answer. */
export type Reach = 'online' | 'offline' | 'unreachable';

let reached = true;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const read = (): Reach => {
  if (!navigator.onLine) return 'offline';
  return reached ? 'online' : 'unreachable';
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

onReach((now) => {
  if (now === reached) return;
  reached = now;
  tell();
});

/** Whether the server can be reached, learnt from the browser and from every call. */
export const useReach = (): Reach => useSyncExternalStore(subscribe, read);
