import { mkdir, readFile, writeFile } from 'node:fs/promises';
import pg from 'pg';

const FOLDER = new URL('../apps/server/schema/', import.meta.url);
const HEAD = '// A mirror of the migrated database, written by `npm run mirror`. Read it, review it, never edit it.\n';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  generated: boolean;
  comment: string | null;
  allowed: string | null;
};

const COLUMNS = `
select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
  a.atthasdef or a.attidentity <> '' as "hasDefault", a.attgenerated <> '' or a.attidentity = 'a' as generated,
  col_description(c.oid, a.attnum) as comment,
  (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    and pg_get_constraintdef(k.oid) like '%ARRAY[%' limit 1) as allowed
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'public' and c.relkind in ('r', 'v') and c.relname not like 'kysely%'
order by c.relname, a.attnum`;

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  bigint: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'string',
  'text[]': 'string[]',
  jsonb: 'unknown',
  'uuid[]': 'string[]',
  'integer[]': 'number[]',
};

function typeOf(column: Column, used: Set<string>): string {
  const words = [...(column.allowed ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => `'${word}'`);
  const base = words.length && column.type === 'text' ? words.join(' | ') : TYPES[column.type];
  if (!base) throw new Error(`${column.table}.${column.column}: no TypeScript type for ${column.type}`);
  const or = column.nullable ? ' | null' : '';
  if (column.generated) return `ColumnType<${base}${or}, never, never>`;
  if (column.type === 'jsonb') {
    const named = column.comment?.startsWith('ts:') ? column.comment.slice(3) : 'unknown';
    for (const [word] of named.matchAll(/[A-Z]\w+/g)) if (word !== 'Record') used.add(word);
    const insert = column.hasDefault || column.nullable ? 'string | null | undefined' : 'string';
    return `ColumnType<${named}${or}, ${insert}, string${or}>`;
  }
  if (column.type === 'timestamp with time zone') {
    const insert = column.hasDefault || column.nullable ? 'string | Date | null | undefined' : 'string | Date';
    return `ColumnType<string${or}, ${insert}, string | Date${or}>`;
  }
  if (column.hasDefault) return `Generated<${base}${or}>`;
  return `${base}${or}`;
}

const pascal = (name: string) =>
  name
    .split('_')
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join('');

/** Writes `apps/server/schema/index.ts` from the columns of a migrated database and returns its text. */
export async function mirrorSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Column>(COLUMNS);
  await client.end();
  const used = new Set<string>();
  const tables = Map.groupBy(rows, (row) => row.table);
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `export interface ${pascal(table)}Table {\n${columns.map((column) => `  ${column.column}: ${typeOf(column, used)};`).join('\n')}\n}\n`,
  );
  const database = `export interface Database {\n${[...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n')}\n}\n`;
  const imports = `import type { ColumnType, Generated } from 'kysely';\nimport type { ${[...used].sort().join(', ')} } from './json.ts';\n`;
  return [HEAD, imports, ...interfaces, database].join('\n');
}

/** True when the committed mirror equals the database. */
export async function mirrorIsFresh(url: string): Promise<boolean> {
  return (await mirrorSchema(url)) === (await readFile(new URL('index.ts', FOLDER), 'utf8'));
}

export async function writeMirror(url: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL('index.ts', FOLDER), await mirrorSchema(url));
}
