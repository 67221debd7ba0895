import type { World } from './world.ts';

/** Rows other rooms' tests stand on. They are put in by the owner, past operations, so a room is tested on its own. */
export type Row = Record<string, unknown>;

export async function insert(world: World, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const values = names.map((name) =>
    row[name] !== null && typeof row[name] === 'object' && !Array.isArray(row[name]) && !(row[name] instanceof Date)
      ? JSON.stringify(row[name])
      : row[name],
  );
  await world.sql(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    values,
  );
}
