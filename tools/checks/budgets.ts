import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from './finding.ts';

/** Kilobytes of 1024 bytes after gzip; `firstScreen` is the source of the screen most people open first. */
export type Budgets = {
  site: { scripts: number; styles: number };
  console: { firstLoad: number; firstScreen: string; route: number };
};
type Entry = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; isEntry?: boolean };
type Manifest = Record<string, Entry>;
export type Weight = { readonly what: string; readonly kilobytes: number; readonly most: number };

const read = (dist: string): Manifest | undefined => {
  const file = join(dist, '.vite', 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
};

/** Scripts a browser must have before this chunk can run, its own among them. */
function scriptsOf(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const entry = manifest[name];
  if (!entry || seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const other of entry.imports ?? []) scriptsOf(manifest, other, seen);
  return seen;
}

/** The dictionaries a first load asks for beside the scripts named, by language: `de` gives files and what they need. */
function dictionariesOf(manifest: Manifest, scripts: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { file, dynamicImports = [] } of Object.values(manifest))
    for (const name of scripts.has(file) ? dynamicImports : []) {
      const language = /\/phrases\/src\/(\w+)\//.exec(name)?.[1];
      if (language) found.set(language, scriptsOf(manifest, name, found.get(language)));
    }
  return found;
}

function weigh(dist: string, files: Iterable<string>): number {
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return Math.round((bytes / 1024) * 10) / 10;
}

/** The site: every island at once (no page has more) and the style sheet. Undefined when it is not built. */
export function siteWeights(dist: string, { site }: Budgets): Weight[] | undefined {
  const manifest = read(dist);
  if (!manifest) return undefined;
  const islands = Object.keys(manifest).flatMap((name) => [...scriptsOf(manifest, name)]);
  const scripts = new Set(islands.filter((file) => file.endsWith('.js')));
  const styles = new Set(islands.filter((file) => file.endsWith('.css')));
  return [
    { what: 'site: scripts of a page with every island', kilobytes: weigh(dist, scripts), most: site.scripts },
    { what: 'site: style sheet', kilobytes: weigh(dist, styles), most: site.styles },
  ];
}

/** The console: what the first screen needs, and what each other screen adds. Undefined when it is not built. */
export function consoleWeights(dist: string, { console: most }: Budgets): Weight[] | undefined {
  const manifest = read(dist);
  if (!manifest) return undefined;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const base = scriptsOf(manifest, entry);
  if (!manifest[most.firstScreen])
    throw new Error(`bench/budgets.json names ${most.firstScreen} as first screen: the console has none.`);
  const routes = (manifest[entry]?.dynamicImports ?? []).map((name) => {
    const own = [...scriptsOf(manifest, name)].filter((file) => !base.has(file));
    return { what: `console: ${name} adds`, kilobytes: weigh(dist, own), most: most.route };
  });
  const first = new Set([...base, ...scriptsOf(manifest, most.firstScreen)]);
  const languages = [...dictionariesOf(manifest, first)].map(([language, files]) => ({
    what: `console: scripts of the first load in ${language}`,
    kilobytes: weigh(dist, new Set([...first, ...files])),
    most: most.firstLoad,
  }));
  const english = { what: 'console: scripts of the first load', kilobytes: weigh(dist, first), most: most.firstLoad };
  return [english, ...languages, ...routes];
}

/** One sentence for each weight over its budget. */
export function overBudget(weights: readonly Weight[]): Finding[] {
  return weights
    .filter(({ kilobytes, most }) => kilobytes > most)
    .map(({ what, kilobytes, most }) => ({
      where: what,
      what: `${kilobytes} KB, at most ${most}: load what is not needed at once later (lazy), or drop it.`,
    }));
}
