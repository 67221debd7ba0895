import { startTemplate } from '../../apps/server/kernel/testing/template.ts';
import { commitHere } from '../../bench/figures/here.ts';
import { type Kind, keep, trialFile, trialNames } from '../../bench/trial/record.ts';
import { standOn } from '../../bench/trial/stand.ts';
import { type Size, type Told, type Trial, type Verdict, verdictOf } from '../../bench/trial/trial.ts';
import { writeResults } from '../../bench/write-results.ts';
import { giveUp, helpWanted, paint, say } from './say.ts';

/** No trial takes this long; one that does hangs, and hanging is what it must not. */
const LONGEST_MS = 35 * 60_000;

/**
 * `npm run faults` and `npm run abuse`: plays all trials of a kind, or those named, one after another, and ends the
 * process. Only full sizes are kept: a short one proves too little to stand in the file.
 */
export async function playTrials(kind: Kind, page: string): Promise<never> {
  const known = trialNames(kind);
  helpWanted(`${page.trim()}\n\n${known.map((name) => `  ${name}`).join('\n')}`);
  const words = process.argv.slice(2);
  const size: Size = words.includes('--short') ? 'short' : 'full';
  const wanted = words.filter((word) => word !== '--short');
  const strange = wanted.filter((name) => !known.includes(name));
  if (strange.length > 0) giveUp(`Not known: ${strange.join(', ')}. Known: ${known.join(', ')}.`, 2);
  const template = await startTemplate();
  standOn(template.url);
  let allOk = true;
  try {
    for (const name of wanted.length > 0 ? wanted : known) {
      const verdict = await play(kind, name, size);
      allOk &&= verdict.ok;
      if (size === 'full') keep(kind, verdict);
    }
  } finally {
    await template.stop();
  }
  if (size === 'full') writeResults();
  process.exit(allOk ? 0 : 1);
}

async function play(kind: Kind, name: string, size: Size): Promise<Verdict> {
  const { what, run } = (await import(trialFile(kind, name))) as Trial;
  const began = performance.now();
  let watch: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    watch = setTimeout(() => reject(new Error('did not end in time')), LONGEST_MS);
  });
  const told = await Promise.race([run(size), late])
    .catch((error: Error): Told => ({ tried: 'not to the end', wrong: [error.message || String(error)] }))
    .finally(() => clearTimeout(watch));
  const verdict = verdictOf(name, told, { at: new Date().toISOString(), commit: commitHere() });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = verdict.ok ? paint('green', '✓') : paint('red', '✗');
  say(`${mark} ${name.padEnd(20)} ${String(verdict.figure).padStart(4)} went wrong, ${seconds} s`);
  say(paint('dim', `  ${what}`));
  say(paint('dim', `  ${verdict.details}`));
  return verdict;
}
