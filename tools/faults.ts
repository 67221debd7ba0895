import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemplate } from '../apps/server/kernel/testing/template.ts';
import { standOn } from '../bench/abuse/ground/stand.ts';
import type { FaultModule, Size, Verdict } from '../bench/faults/fault.ts';
import { root } from './terminal/root.ts';
import { giveUp, helpWanted, paint, say } from './terminal/say.ts';

const FOLDER = join(root, 'bench', 'faults');
const REPORT = join(root, 'bench', 'faults.json');
/** No fault takes this long to play; one that does hangs, and hanging is what it must not. */
const LONGEST_MS = 15 * 60_000;

/** What stands beside the faults without being one exports none. */
function isFault(file: string): boolean {
  return readFileSync(join(FOLDER, file), 'utf8').includes('export const fault');
}

const known = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && isFault(file))
  .map((file) => file.slice(0, -3))
  .sort();

helpWanted(`
npm run faults                            what a machine room can do to Pitlane, all of it
npm run faults -- app-killed same-slot    only these
npm run faults -- --short                 the sizes of npm test

Each fault is played on a Pitlane and a PostgreSQL of its own, in temporary folders; nothing of yours is touched.
Its figure stands beside its limit. Full sizes are kept in bench/faults.json; the command fails when one falls short.

${known.map((name) => `  ${name}`).join('\n')}
`);

const words = process.argv.slice(2);
const size: Size = words.includes('--short') ? 'short' : 'full';
const wanted = words.filter((word) => word !== '--short');
const strange = wanted.filter((name) => !known.includes(name));
if (strange.length > 0) giveUp(`Not a fault: ${strange.join(', ')}. Known: ${known.join(', ')}.`, 2);

const template = await startTemplate();
standOn(template.url);
const verdicts: Verdict[] = [];
try {
  for (const name of wanted.length > 0 ? wanted : known) verdicts.push(await play(name));
} finally {
  await template.stop();
}
process.exit(verdicts.every(({ ok }) => ok) ? 0 : 1);

async function play(name: string): Promise<Verdict> {
  const { fault, run } = (await import(join(FOLDER, `${name}.ts`))) as FaultModule;
  const began = performance.now();
  let watch: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    watch = setTimeout(() => reject(new Error('did not end in time')), LONGEST_MS);
  });
  const verdict = await Promise.race([run(size), late])
    .catch((error: Error): Verdict => {
      const details = error.message || String(error);
      return { test: name, figure: 'not measured', limit: fault.limit, ok: false, details };
    })
    .finally(() => clearTimeout(watch));
  print(fault.what, verdict, (performance.now() - began) / 1000);
  keep(verdict);
  return verdict;
}

function print(what: string, { test, figure, limit, ok, details }: Verdict, seconds: number): void {
  const mark = ok ? paint('green', '✓') : paint('red', '✗');
  say(`${mark} ${test.padEnd(20)} ${String(figure).padStart(6)}  limit ${limit}, ${seconds.toFixed(1)} s`);
  say(paint('dim', `  ${what}`));
  if (details) say(paint('dim', `  ${details}`));
}

/** Only full sizes are reported: a short run proves too little to stand in the file. */
function keep(fresh: Verdict): void {
  if (size === 'short') return;
  const before: Verdict[] = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : [];
  const rows = [...before.filter(({ test }) => test !== fresh.test), fresh];
  rows.sort((a, b) => a.test.localeCompare(b.test));
  writeFileSync(REPORT, `${JSON.stringify(rows, null, 2)}\n`);
}
