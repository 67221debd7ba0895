import { expect, test } from 'vitest';
import { circles } from './edges.ts';
import { parse } from './source.ts';
import { crossedWalls } from './walls.ts';

const said = (from: string, to: string) => crossedWalls([{ from, to, line: 1 }]).map(({ what }) => what);
const server = 'apps/server';

test.each([
  [`${server}/kernel/run.ts`, 'packages/contracts/src/index.ts'],
  [`${server}/kernel/mail.ts`, `${server}/integrations/mail/port.ts`],
  [`${server}/modules/estimates/operations/a.ts`, `${server}/modules/estimates/totals.ts`],
  [`${server}/modules/estimates/operations/a.ts`, `${server}/modules/services/index.ts`],
  [`${server}/doors/rest/door.ts`, `${server}/modules/services/module.ts`],
  [`${server}/doors/pages/door.ts`, 'apps/site/src/document/entry.tsx'],
  [`${server}/main.ts`, `${server}/doors/rest/door.ts`],
  ['apps/console/src/modules/board/Board.tsx', 'apps/console/src/shared/Card.tsx'],
  ['apps/console/src/app/App.tsx', 'apps/console/src/modules/board/Board.tsx'],
  ['tools/start.ts', `${server}/main.ts`],
])('%s may import %s', (from, to) => {
  expect(said(from, to)).toEqual([]);
});

test.each([
  [`${server}/kernel/run.ts`, `${server}/modules/estimates/index.ts`, /business word/],
  [`${server}/kernel/mail.ts`, `${server}/integrations/mail/smtp/send.ts`, /port/],
  [`${server}/modules/estimates/operations/a.ts`, `${server}/modules/services/prices.ts`, /index\.ts or by reacting/],
  [`${server}/modules/estimates/operations/a.ts`, `${server}/doors/rest/door.ts`, /door/],
  [`${server}/subscribers/search/read.ts`, `${server}/modules/services/index.ts`, /events, not rooms/],
  [`${server}/doors/rest/door.ts`, `${server}/modules/services/index.ts`, /module\.ts/],
  [`${server}/kernel/run.ts`, `${server}/main.ts`, /imported by nothing/],
  [`${server}/kernel/run.ts`, 'tools/start.ts', /tests or tools/],
  ['apps/site/src/pages/Home.tsx', 'apps/console/src/shared/Card.tsx', /packages/],
  ['apps/console/src/modules/board/Board.tsx', 'apps/console/src/modules/inbox/Inbox.tsx', /shared/],
  ['apps/site/src/pages/Home.tsx', `${server}/kernel/clock.ts`, /may not know/],
  ['packages/contracts/src/index.ts', 'packages/client/src/index.ts', /may not know/],
])('%s may not import %s', (from, to, why) => {
  expect(said(from, to).join()).toMatch(why);
});

test('a circle of imports is found, a chain is not', () => {
  const edge = (from: string, to: string) => ({ from, to, line: 1 });
  expect(circles([edge('a', 'b'), edge('b', 'c')])).toEqual([]);
  expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd')])).toEqual([['a', 'b', 'c']]);
});

test('imports and the length of functions are read from the syntax, not from the text', () => {
  const text =
    "import type { A } from './a.ts';\nimport { b } from './b.ts';\n// import './not.ts'\nexport function f() {\n  return b;\n}\n";
  const { imports, functions } = parse({ path: 'x.ts', text });
  expect(imports).toEqual([
    { target: './a.ts', typeOnly: true, line: 1 },
    { target: './b.ts', typeOnly: false, line: 2 },
  ]);
  expect(functions).toEqual([{ name: 'f', line: 4, lines: 3, ownLines: 3 }]);
});
