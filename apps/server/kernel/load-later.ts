import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A library that is read with its first use: what a server is never asked for costs it neither start nor memory. For
 * what must answer at once; where one may wait, `await import()` says it plainer.
 */
export function later<T>(name: string): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= require(name) as T;
    return loaded;
  };
}
