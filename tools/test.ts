import { existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { printOutcome } from './checks/print-outcome.ts';
import { checkSteps, runSteps } from './checks/steps.ts';
import { buildStale } from './front-ends/build.ts';
import { chromiumOrGetIt } from './suite/chromium.ts';
import { type Count, runVitest } from './suite/run-vitest.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say, sayWrong } from './terminal/say.ts';

helpWanted(`
npm test

Types, lint, walls, documents, then unit, API and browser tests against a real PostgreSQL and a real Chromium.
Ends with one line "N passed, N failed" and fails when anything failed.

  CHROMIUM_PATH=/path/to/chromium npm test    a Chromium of your choice
  npm test -- --coverage                      also which of the server's lines are tested, with a floor
`);

const total: Count = { passed: 0, failed: 0 };
const notes: string[] = [];
mkdirSync(join(root, 'artifacts'), { recursive: true });

say('\nChecks');
count(await runSteps(checkSteps(), printOutcome).then((all) => tally(all.map(({ passed }) => passed))));

say('\nFront ends');
const built = await buildStale(say).then(
  () => true,
  (error: Error) => {
    sayWrong(error.message);
    return false;
  },
);
count(tally([built]));

say('\nUnit and API tests');
if (process.argv.includes('--coverage')) {
  count(await runVitest(['server'], {}, ['--coverage']));
  count(await runVitest(['site', 'console'], {}));
} else count(await runVitest(['server', 'site', 'console'], {}));

say('\nBrowser tests');
count(await browserTests());

if (
  !existsSync(join(root, '..', 'shared')) &&
  globSync('**/*.shared.test.ts', { cwd: root, exclude: ['node_modules'] }).length
) {
  notes.push('The extra suite (*.shared.test.ts) did not run: the folder ../shared is not there.');
}
for (const note of notes) say(note);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function browserTests(): Promise<Count> {
  const chromium = chromiumOrGetIt(say);
  if (chromium) return runVitest(['browser'], { CHROMIUM_PATH: chromium });
  sayWrong('No Chromium and none could be fetched. Install one (apt-get install chromium) or set CHROMIUM_PATH.');
  return { passed: 0, failed: 1 };
}

function tally(results: boolean[]): Count {
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

function count({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}
