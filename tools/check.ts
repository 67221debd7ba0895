import { printOutcome } from './checks/print-outcome.ts';
import { checkSteps, runSteps } from './checks/steps.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
npm run check

Types, lint, walls and whether the documents tell the truth. Ends with a failure when one of them has something to mend.
`);

const outcomes = await runSteps(checkSteps(), printOutcome);
const failed = outcomes.filter(({ passed }) => !passed).length;
say(failed === 0 ? 'All in order.' : `${failed} of ${outcomes.length} checks have something to mend.`);
process.exitCode = failed === 0 ? 0 : 1;
