import { policyOf } from './policy.ts';

/** Asks once more, now through the worker, for what this page read before the worker was there. */
function rememberWhatWasRead(): void {
  const read = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const kept = read.filter(
    ({ origin, pathname }) => origin === location.origin && policyOf('GET', pathname, false) === 'remembered',
  );
  // An answer nobody reads stays a request under way.
  for (const address of new Set(kept.map(String)))
    fetch(address)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
}

/** Installs the worker that keeps the console at hand without signal. Only the built app has one. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const base = import.meta.env.BASE_URL;
  if (!serviceWorker.controller)
    serviceWorker.addEventListener('controllerchange', rememberWhatWasRead, { once: true });
  // A browser that refuses (private window, storage off) simply has no offline app.
  serviceWorker.register(`${base}worker.js`, { scope: base }).catch(() => undefined);
}
