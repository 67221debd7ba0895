import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '../../../site/src/document/page-props.ts';

const ENTRY = new URL('../../../site/dist/server/entry.js', import.meta.url);

/** The way to the built site, which is loaded with the first page; null when it was not built: the API then works alone. */
export function findRenderer(): (() => Promise<Renderer>) | null {
  if (!existsSync(fileURLToPath(ENTRY))) return null;
  return async () => (await import(ENTRY.href)) as Renderer;
}
