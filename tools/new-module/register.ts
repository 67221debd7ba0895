import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';
import type { Names } from './names.ts';

/** Adds the room to the lists that name every room. Throws Error when a list no longer looks as expected. */
export function register({ room, variable, one }: Names): string[] {
  return [
    edit('packages/contracts/src/index.ts', [
      ['import type { Contract', `import * as ${variable} from './${room}.ts';\nimport type { Contract`],
      ['const rooms = {\n', `const rooms = {\n  ...${variable},\n`],
      ['] as const;\ntype Kinds', `  ...${variable}.${one}Events,\n] as const;\ntype Kinds`],
      ['export {\n', `export {\n  ${variable},\n`],
    ]),
    edit('apps/server/rooms.ts', [
      [
        "import type { Room } from './kernel/implement.ts';\n",
        `import type { Room } from './kernel/implement.ts';\nimport { room as ${variable} } from './modules/${room}/module.ts';\n`,
      ],
      ['Room[] = [\n', `Room[] = [\n  ${variable},\n`],
    ]),
    edit('packages/phrases/src/en/index.ts', [
      ['import { everyday }', `import { ${variable} } from './${room}.ts';\nimport { everyday }`],
      ['...everyday,', `...everyday, ...${variable},`],
    ]),
    edit('tools/checks/rooms.ts', [['shops staff', `${room} shops staff`]]),
  ];
}

function edit(path: string, changes: [string, string][]): string {
  const file = join(root, path);
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of changes) {
    if (!text.includes(before))
      throw new Error(`${path} has changed its shape: add the room by hand, then mend tools/new-module/register.ts.`);
    text = text.replace(before, () => after);
  }
  writeFileSync(file, text);
  return path;
}
