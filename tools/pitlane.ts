import { examine, type Result } from './doctor/examine.ts';
import { bringIn, importHelp } from './import/run.ts';
import { makeOperator, operatorHelp } from './operator.ts';
import { reseal, resealHelp } from './reseal.ts';
import { configurationOrEnd } from './serve/configuration.ts';
import { giveUp, helpWanted, paint, say } from './terminal/say.ts';
import { verifyAuthorisations, verifyAuthorisationsHelp } from './verify-authorisations.ts';

const [verb, ...flags] = process.argv.slice(2);

const doctorHelp = `
npm run pitlane -- doctor [--json]

Looks at the machine, the settings and the database, changes nothing, and says how to mend what it finds.
  --json   the findings for a program to read

Exit code 0: fit to serve (notes are allowed). 1: something is wrong. 78: the configuration cannot be read.
`;

if (verb === 'doctor') {
  helpWanted(doctorHelp, flags);
  const unknown = flags.find((flag) => flag !== '--json');
  if (unknown) giveUp(`doctor does not know ${unknown}.\n${doctorHelp}`, 2);
  await doctor(flags.includes('--json'));
} else if (verb === 'operator') {
  helpWanted(operatorHelp, flags);
  await makeOperator(flags);
} else if (verb === 'import') {
  helpWanted(importHelp, flags);
  await bringIn(flags);
} else if (verb === 'reseal') {
  helpWanted(resealHelp, flags);
  await reseal();
} else if (verb === 'verify-authorisations') {
  helpWanted(verifyAuthorisationsHelp, flags);
  await verifyAuthorisations(flags.includes('--json'));
} else {
  const page = `Operator commands\n\n  npm run pitlane -- doctor     is this install fit to serve? each finding with its fix\n  npm run pitlane -- operator   make the person who operates this install\n  npm run pitlane -- import     bring customers, cars and past visits in from CSV files\n  npm run pitlane -- reseal     after a new key: encrypt all sealed fields with it\n  npm run pitlane -- verify-authorisations   do the chains of customers’ decisions hold?\n\nEach takes --help.`;
  if (verb && verb !== '--help' && verb !== '-h') giveUp(`There is no command "${verb}".\n\n${page}`, 2);
  say(page);
}

async function doctor(json: boolean): Promise<void> {
  const results = await examine(configurationOrEnd());
  const failed = results.filter(({ state }) => state === 'wrong').length;
  if (json) say(JSON.stringify({ fit: failed === 0, checks: results }, null, 2));
  else printFindings(results, failed);
  process.exitCode = failed === 0 ? 0 : 1;
}

function printFindings(results: readonly Result[], failed: number): void {
  const marks = { ok: paint('green', '✓'), note: paint('yellow', '•'), wrong: paint('red', '✗') };
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, state, said, fix } of results) {
    say(`${marks[state]} ${name.padEnd(width)}  ${said}`);
    if (fix) say(`  ${' '.repeat(width)}  ${paint('dim', `→ ${fix}`)}`);
  }
  const notes = results.filter(({ state }) => state === 'note').length;
  say(`\n${results.length} checks: ${failed} wrong, ${notes} to know.`);
}
