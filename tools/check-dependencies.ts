import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyFindings, type Lock } from './checks/dependencies.ts';
import { printFindings } from './checks/finding.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
node tools/check-dependencies.ts

Is every package pinned with its integrity, free of install scripts and under a licence we may pass on? Reads
package-lock.json; asks no network.
`);

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
process.exitCode = printFindings('Dependencies', dependencyFindings(lock), say) > 0 ? 1 : 0;
