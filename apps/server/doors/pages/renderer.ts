import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '../../../site/src/document/page-props.ts';

const ENTRY = new URL('../../../site/dist/server/entry.js', import.meta.url);

/** The built site, or null when it was not built: the API then works alone. */
export async function loadRenderer(): Promise<Renderer | null> {
  if (!existsSync(fileURLToPath(ENTRY))) return null;
  return (await import(ENTRY.href)) as Renderer;
}
