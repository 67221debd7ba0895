import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './new-module/files.ts';
import { namesOf } from './new-module/names.ts';
import { register } from './new-module/register.ts';
import { root } from './terminal/root.ts';
import { giveUp, helpWanted, say } from './terminal/say.ts';

const help = `
npm run new -- module <noun>

Makes a room: note, list, front door, one operation, one question, contract, phrases and table, entered into every list
that names rooms. The noun is plural, in small letters: npm run new -- module tyre-hotels
`;
helpWanted(help);

const [what, noun] = process.argv.slice(2);
if (what !== 'module' || !noun) giveUp(help.trim(), 2);

try {
  const names = namesOf(noun);
  if (existsSync(join(root, 'apps/server/modules', noun))) giveUp(`apps/server/modules/${noun} is there already.`);
  const files = filesOf(names, nextMigration());
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const changed = [...files.map(({ path }) => path), ...register(names)];
  run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--write',
    '--log-level=error',
    ...changed.filter((path) => path.endsWith('.ts')),
  );
  run('tools/mirror.ts');
  run('tools/docs.ts');
  for (const path of changed) say(path);
  say(`\nThe room ${noun} works. Next: a test beside its operation, then npm run check.`);
} catch (error) {
  giveUp((error as Error).message);
}

function nextMigration(): string {
  const numbers = readdirSync(join(root, 'apps/server/migrations')).map((name) => Number.parseInt(name, 10) || 0);
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} did not succeed; its own words are above.`);
}
