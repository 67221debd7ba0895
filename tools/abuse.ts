import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemplate } from '../apps/server/kernel/testing/template.ts';
import type { AbuseModule, Outcome, Size } from '../bench/abuse/ground/abuse.ts';
import { standOn } from '../bench/abuse/ground/stand.ts';
import { root } from './terminal/root.ts';
import { giveUp, helpWanted, paint, say } from './terminal/say.ts';

const FOLDER = join(root, 'bench', 'abuse');
const REPORT = join(root, 'bench', 'abuse.json');
/** No abuse takes this long; one that does is stuck, and that is a fault too. */
const LONGEST_MS = 8 * 60_000;

const known = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort();

helpWanted(`
npm run abuse                      everything a stranger with bad intentions would try first
npm run abuse -- isolation ssrf    only these
npm run abuse -- --short           the sizes of npm test

Each abuse runs against a Pitlane of its own with a database of its own. Its figure counts what got through;
it must be 0. Figures are kept in bench/abuse.json; the command fails when one is not what it must be.

${known.map((name) => `  ${name}`).join('\n')}
`);

const words = process.argv.slice(2);
const size: Size = words.includes('--short') ? 'short' : 'full';
const wanted = words.filter((word) => word !== '--short');
const strange = wanted.filter((name) => !known.includes(name));
if (strange.length > 0) giveUp(`Not an abuse: ${strange.join(', ')}. Known: ${known.join(', ')}.`, 2);

const template = await startTemplate();
standOn(template.url);
const outcomes: Outcome[] = [];
try {
  for (const name of wanted.length > 0 ? wanted : known) outcomes.push(await tryOne(name));
} finally {
  await template.stop();
}
keep(outcomes);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);

async function tryOne(name: string): Promise<Outcome> {
  const { abuse, run } = (await import(join(FOLDER, `${name}.ts`))) as AbuseModule;
  const began = performance.now();
  let watch: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    watch = setTimeout(() => reject(new Error('did not end in time')), LONGEST_MS);
  });
  const outcome = await Promise.race([run(size), late])
    .catch((error: Error): Outcome => ({ test: name, figure: 1, limit: 0, ok: false, details: String(error.message) }))
    .finally(() => clearTimeout(watch));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = outcome.ok ? paint('green', '✓') : paint('red', '✗');
  say(`${mark} ${name.padEnd(18)} ${String(outcome.figure).padStart(4)} (at most ${outcome.limit}, ${seconds} s)`);
  say(paint('dim', `  ${abuse.what}`));
  if (outcome.details) say(paint('dim', `  ${outcome.details}`));
  return outcome;
}

/** Only full sizes are reported: a short run proves too little to stand in the file. */
function keep(fresh: readonly Outcome[]): void {
  if (size === 'short') return;
  const before: Outcome[] = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : [];
  const rows = [...before.filter(({ test }) => !fresh.some((row) => row.test === test)), ...fresh];
  rows.sort((a, b) => a.test.localeCompare(b.test));
  writeFileSync(REPORT, `${JSON.stringify(rows, null, 2)}\n`);
}
