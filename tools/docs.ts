import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from './docs/pages.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
npm run docs

Writes the generated pages anew: docs/configuration.md, docs/requirements.md and the tree half of MAP.md.
`);

for (const { path, now, should } of generatedPages()) {
  if (now !== should) writeFileSync(join(root, path), should);
  say(`${path}: ${now === should ? 'current' : 'written'}`);
}
