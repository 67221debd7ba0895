import type { Names } from './names.ts';

export type NewFile = { path: string; text: string };

/** The files of a new room that works from the first day: one operation, one question, one table, one event. */
export function filesOf(names: Names, migration: string): NewFile[] {
  const room = `apps/server/modules/${names.room}`;
  return [
    { path: `${room}/README.md`, text: readme(names) },
    { path: `${room}/module.ts`, text: moduleList(names) },
    { path: `${room}/index.ts`, text: frontDoor(names) },
    { path: `${room}/operations/add-${names.file}.ts`, text: operation(names) },
    { path: `${room}/queries/list-${names.room}.ts`, text: query(names) },
    { path: `${room}/reactions/README.md`, text: reactions(names) },
    { path: `packages/contracts/src/${names.room}.ts`, text: contract(names) },
    { path: `packages/phrases/src/en/${names.room}.ts`, text: phrases(names) },
    { path: `apps/server/migrations/${migration}_${names.table}.sql`, text: table(names) },
  ];
}

const readme = ({ room, one, table, words }: Names) => `# ${room}

What the shop knows about each ${words}.

- Owns: \`${table}\`
- Says: \`${one}.added\`
- Hears: nothing yet
- Rules: none yet; number them in \`docs/rules.md\`
- Next door: nobody yet
`;

const reactions = ({
  room,
}: Names) => `What ${room} do when something happens elsewhere: one file an event, \`on-….ts\`.
`;

const moduleList = ({ room, file, One, All }: Names) => `import type { Room } from '../../kernel/implement.ts';
import add${One} from './operations/add-${file}.ts';
import list${All} from './queries/list-${room}.ts';

export const room: Room = {
  name: '${room}',
  does: [add${One}, list${All}],
  hears: [],
};
`;

const frontDoor = ({ table, one, words }: Names) => `import type { Tenant } from '../../kernel/database/tenant.ts';

/** The name of a ${words} of this shop, or undefined. Works in the caller's transaction. */
export async function ${one}Name(sql: Tenant, shopId: string, id: string): Promise<string | undefined> {
  const row = await sql
    .selectFrom('${table}')
    .select('name')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}
`;

const operation = ({ variable, One, one, table }: Names) => `import { ${variable} } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';

export default implement(${variable}.add${One}, async ({ sql, shopId, now, record }, { id = newId(), name }) => {
  await sql.insertInto('${table}').values({ shop_id: shopId, id, name, created_at: now }).execute();
  record('${one}.added', {}, { id, name });
  return { id };
});
`;

const query = ({ variable, All, table }: Names) => `import { ${variable} } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';

export default answer(${variable}.list${All}, async ({ sql, shopId }, { limit }) => {
  const items = await sql
    .selectFrom('${table}')
    .select(['id', 'name'])
    .where('shop_id', '=', shopId)
    .orderBy('name')
    .limit(limit)
    .execute();
  return { items };
});
`;

const contract = ({ room, All, One, one, words }: Names) => `import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const ${one} = z.object({ id: s.id, name: z.string() });

export const add${One} = operation({
  name: 'add${One}',
  summary: 'Add a ${words}',
  path: '/${room}',
  may: { staff: 'session' },
  input: z.object({ id: s.id.optional(), name: s.line(120) }),
  output: z.object({ id: s.id }),
  refusals: [],
  records: ['${one}.added'],
});

export const list${All} = query({
  name: 'list${All}',
  summary: 'Each ${words} of the shop',
  path: '/${room}',
  may: { staff: 'session' },
  input: z.object({ limit: s.limit }),
  output: z.object({ items: z.array(${one}) }),
  refusals: [],
  staleOn: ['${one}.*'],
});

export const ${one}Events = [event('${one}.added', z.object({ id: s.id, name: z.string() }))] as const;
`;

const phrases = ({ one, variable, words }: Names) => `/** What the screens of this room say. */
export const ${variable} = {
  '${one}.title': 'All of them: ${words}',
  '${one}.add': 'Add a ${words}',
} as const;
`;

const table = ({ table, words }: Names) => `-- Each ${words} of a shop.
create table ${table} (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null,
  primary key (shop_id, id)
);
create index ${table}_name on ${table} (shop_id, name);
select guard('${table}');
`;
