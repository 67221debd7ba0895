import { playTrials } from './terminal/trials.ts';

await playTrials(
  'abuse',
  `
npm run abuse                      everything a stranger with bad intentions would try first
npm run abuse -- isolation ssrf    only these
npm run abuse -- --short           the sizes of npm test

Each abuse is tried on a Pitlane and a database of its own. Its figure counts what got through and must be 0. Full
sizes are kept in bench/abuse.json and bench/RESULTS.md; the command fails when one is not.
`,
);
