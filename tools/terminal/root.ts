import { fileURLToPath } from 'node:url';

/** The folder of the install: where package.json is. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
