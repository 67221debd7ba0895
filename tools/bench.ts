import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './terminal/root.ts';
import { giveUp, say } from './terminal/say.ts';

type Verb = { readonly main: (args: string[]) => Promise<unknown> };

const folder = join(root, 'bench');
const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');
const verb = named ? first : 'run';
const file = join(folder, `${verb}.ts`);
const verbs = () =>
  readdirSync(folder)
    .filter((name) => /^[a-z-]+\.ts$/.test(name) && !['run.ts', 'write-results.ts'].includes(name))
    .map((name) => name.replace('.ts', ''));

if (!/^[a-z-]+$/.test(verb) || !existsSync(file)) {
  say(`There is no bench ${verb}. Without a name everything of the API is measured; else: ${verbs().join(', ')}.`);
  process.exit(2);
}
// Lighthouse was there before the others: it reads its arguments itself and runs when it is loaded.
if (verb === 'lighthouse') process.argv.splice(2, 1);
const loaded = (await import(pathToFileURL(file).href)) as Partial<Verb>;
if (loaded.main) {
  try {
    const code = await loaded.main(named ? rest : process.argv.slice(2));
    process.exit(typeof code === 'number' ? code : (process.exitCode ?? 0));
  } catch (error) {
    giveUp((error as Error).stack ?? String(error));
  }
}
