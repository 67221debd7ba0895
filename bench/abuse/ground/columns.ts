import { readFileSync } from 'node:fs';

const MIRROR = new URL('../../../apps/server/schema/index.ts', import.meta.url);
/** Values nobody else would write: where one of them turns up, a stranger's column was written. */
export const PLANTED = {
  text: 'PLANTED-BY-A-STRANGER',
  id: '01990000-bad0-7000-8000-0000000bad00',
  number: 987_654_321,
  instant: '2001-02-03T04:05:06.000Z',
} as const;

function plant(name: string, type: string): unknown {
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (words.length > 0) return words.at(-1);
  if (/\bDate\b/.test(type)) return PLANTED.instant;
  if (/\bnumber\b/.test(type)) return PLANTED.number;
  if (/\bboolean\b/.test(type)) return true;
  return /(^|_)id$/.test(name) ? PLANTED.id : PLANTED.text;
}

const asInApi = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every column of every table of the mirror, under its own name and as the API would call it, with a planted value. */
export function everyColumn(): Record<string, unknown> {
  const columns = [...readFileSync(MIRROR, 'utf8').matchAll(/^ {2}([a-z_]+): (.+);$/gm)];
  const planted = columns.map(([, name = '', type = '']): [string, unknown] => [name, plant(name, type)]);
  // Rights of people, which live in a schema the mirror leaves out.
  const rights = {
    platform: true,
    password_hash: PLANTED.text,
    epoch: 0,
    shopSlug: PLANTED.text,
    permissions: ['shop.manage'],
  };
  return Object.fromEntries([
    ...planted,
    ...planted.map(([name, value]) => [asInApi(name), value]),
    ...Object.entries(rights),
  ]);
}
