import { playTrials } from './terminal/trials.ts';

await playTrials(
  'faults',
  `
npm run faults                            what a machine room can do to Pitlane, all of it
npm run faults -- app-killed same-slot    only these
npm run faults -- --short                 the sizes of npm test

Each fault is played on a Pitlane and a PostgreSQL of its own, in temporary folders; nothing of yours is touched.
Its figure counts contradictions and must be 0. Full sizes are kept in bench/faults.json and bench/RESULTS.md; the
command fails when one is not.
`,
);
