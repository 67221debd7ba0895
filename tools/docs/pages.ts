import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';
import { configurationPage } from './configuration.ts';
import { readRequirements, requirementsPage } from './requirements.ts';
import { testTitles } from './test-titles.ts';
import { mapWithTree } from './tree.ts';

export type Page = { path: string; now: string; should: string };

/** Every generated page: what it says now and what it should say. */
export function generatedPages(): Page[] {
  const written = (path: string, should: string): Page => {
    const file = join(root, path);
    return { path, now: existsSync(file) ? readFileSync(file, 'utf8') : '', should };
  };
  const map = mapWithTree();
  return [
    written('docs/configuration.md', configurationPage()),
    written('docs/requirements.md', requirementsPage(readRequirements(), testTitles())),
    ...(map ? [{ path: 'MAP.md', ...map }] : []),
  ];
}
