import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPromises, type Measured } from './checks/figures.ts';
import { printFindings } from './checks/finding.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
node tools/check-figures.ts

Are the promises about speed kept? Holds what the benches measured last (bench/results.json, bench/lighthouse.json)
against the requirements. Measures nothing itself.
`);

const read = (name: string) => JSON.parse(readFileSync(join(root, 'bench', name), 'utf8'));
const measured: Measured = { results: read('results.json'), lighthouse: read('lighthouse.json') };
process.exitCode = printFindings('Figures', brokenPromises(measured), say) > 0 ? 1 : 0;
