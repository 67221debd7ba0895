import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type Papa from 'papaparse';
import { later } from '../kernel/load-later.ts';

const root = new URL('./', import.meta.url);
const tables = later<typeof Papa>('papaparse');

/** Bytes of a shipped data file; `.gz` files are unpacked. `path` is relative to apps/server/data. */
export function readData(path: string): Buffer {
  const bytes = readFileSync(new URL(path, root));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Rows of a shipped CSV file as objects keyed by its header line; `skip` drops raw lines before they are parsed. */
export function readRows<T extends Record<string, string>>(path: string, skip?: (line: string) => boolean): T[] {
  const whole = readData(path).toString('utf8');
  const text = skip
    ? whole
        .split('\n')
        .filter((line) => !skip(line))
        .join('\n')
    : whole;
  return tables().parse<T>(text, { header: true, skipEmptyLines: true }).data;
}

/** Runs `make` on the first call and remembers its result, so that start-up pays nothing. */
export function once<T>(make: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
