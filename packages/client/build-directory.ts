import { writeFileSync } from 'node:fs';
import { contracts } from '@pitlane/contracts';
import { describeContracts } from './src/describe.ts';

writeFileSync(new URL('./src/directory.json', import.meta.url), describeContracts(contracts));
