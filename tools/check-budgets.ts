import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Budgets, consoleWeights, overBudget, siteWeights } from './checks/budgets.ts';
import { printFindings } from './checks/finding.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
node tools/check-budgets.ts [--all]

Do the front ends stay light? Weighs what browsers load (after gzip) against bench/budgets.json. Looks at the last
build; a front end that is not built is not weighed.
  --all   print every weight
`);

const budgets = JSON.parse(readFileSync(join(root, 'bench', 'budgets.json'), 'utf8')) as Budgets;
const measured = {
  site: siteWeights(join(root, 'apps', 'site', 'dist', 'client'), budgets),
  console: consoleWeights(join(root, 'apps', 'console', 'dist'), budgets),
};
for (const [name, weights] of Object.entries(measured)) if (!weights) say(`apps/${name}: not built.`);
const weights = Object.values(measured).flatMap((some) => some ?? []);
if (process.argv.includes('--all'))
  for (const { what, kilobytes, most } of weights) say(`${String(kilobytes).padStart(7)} KB of ${most}  ${what}`);
process.exitCode = printFindings('Budgets', overBudget(weights), say) > 0 ? 1 : 0;
