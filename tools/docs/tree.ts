import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';

/** What each folder is for, in the order people meet them. A folder missing here is a finding. */
const meanings: Record<string, string> = {
  apps: 'what runs',
  'apps/server': 'all business truth; one process by default, roles web and worker can be split',
  'apps/server/kernel': 'the machine: running operations, the log, jobs, secrets, the database; no business word',
  'apps/server/modules': 'the business: one flat room per noun',
  'apps/server/subscribers': 'readers of the log; know events, not rooms',
  'apps/server/doors': 'ways in; translate, never decide',
  'apps/server/integrations': 'the outside world: a port per kind, a folder per vendor, a simulator',
  'apps/server/migrations': 'the database, step by step, forward only',
  'apps/server/schema': 'generated mirror of the database; never edited',
  'apps/server/data': 'reference data that ships: vehicles, services, photos, with licences',
  'apps/server/demo': 'one believable town, and a generator for many rows',
  'apps/site': 'pages for drivers: shop sites, booking, customer portal; server-rendered with islands',
  'apps/console': 'the app for people at work',
  'apps/widget': 'chat and booking bubble for any website',
  'apps/mobile': 'native app; its own lock file',
  packages: 'what the sides share',
  'packages/contracts': 'operations, queries, events, refusals, roles',
  'packages/client': 'how a front end talks: call, watch, offline outbox',
  'packages/phrases': 'every human sentence, per language',
  'packages/tokens': 'colour, type, space',
  docs: 'guides, decisions, rules, requirements, settings',
  e2e: 'journeys in a real browser',
  bench: 'reproducible performance',
  ops: 'compose file, image, systemd unit, backup, upgrade',
  tools: 'the commands of this repository',
};

const inside = ['', 'apps', 'apps/server', 'packages'];
const unseen = new Set(['node_modules', 'dist', 'artifacts', 'coverage']);

/** The tree as text, made from the folders that exist. */
export function drawTree(): string {
  const lines = ['pitlane/', ...draw('', '')];
  return lines.join('\n');
}

/** Folders that exist but have no meaning in the table above. */
export function unexplainedFolders(): string[] {
  return inside.flatMap((path) => foldersIn(path)).filter((path) => !meanings[path]);
}

function draw(parent: string, indent: string): string[] {
  const order = Object.keys(meanings);
  const folders = foldersIn(parent).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return folders.flatMap((path, index) => {
    const last = index === folders.length - 1;
    const name = path.slice(parent ? parent.length + 1 : 0);
    const head = `${indent}${last ? '└── ' : '├── '}${name}/`.padEnd(28);
    const deeper = indent + (last ? '    ' : '│   ');
    return [`${head} ${meanings[path] ?? ''}`.trimEnd(), ...draw(path, deeper), ...rooms(path, deeper)];
  });
}

/** Rooms, readers, doors and kinds of integration: names only, the note in each tells the rest. */
function rooms(path: string, indent: string): string[] {
  if (!/^apps\/server\/(modules|subscribers|doors|integrations)$/.test(path)) return [];
  return wrap(
    list(path).map((folder) => folder.slice(path.length + 1)),
    90,
  ).map((line) => `${indent}${line}`);
}

function wrap(words: string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function foldersIn(path: string): string[] {
  return path === '' || inside.includes(path) ? list(path) : [];
}

function list(path: string): string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !unseen.has(entry.name))
    .map(({ name }) => (path ? `${path}/${name}` : name))
    .filter((name) => name !== 'data' && hasFiles(join(root, name)))
    .sort();
}

function hasFiles(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isFile() || (!unseen.has(entry.name) && hasFiles(join(folder, entry.name))),
  );
}

export const treeMarks = { begin: '<!-- tree: written by npm run docs -->', end: '<!-- /tree -->' };

/** MAP.md with its tree half drawn anew; undefined when the file or its marks are missing. */
export function mapWithTree(): { now: string; should: string } | undefined {
  const file = join(root, 'MAP.md');
  if (!existsSync(file)) return undefined;
  const now = readFileSync(file, 'utf8');
  const begin = now.indexOf(treeMarks.begin);
  const end = now.indexOf(treeMarks.end);
  if (begin < 0 || end < begin) return undefined;
  const should = `${now.slice(0, begin)}${treeMarks.begin}\n\n\`\`\`\n${drawTree()}\n\`\`\`\n\n${now.slice(end)}`;
  return { now, should };
}
