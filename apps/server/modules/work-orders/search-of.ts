import { type RawBuilder, sql as raw } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';
import { plateKey } from '../vehicles/index.ts';

/** Past so many hits it is quicker to go through the newest work orders, where some are met at once. */
const FEW = 1000;

export type Search = {
  /** True of the work orders looked for; `w` is the work order, `v` its car and `c` its customer by their published views. */
  readonly matches: RawBuilder<boolean>;
  /** The number that was typed, if it was one. */
  readonly number: number | null;
  /** Many fit: ask for them from the newest, without sorting by anything else. */
  readonly many: boolean;
};

/** Work orders by part of the plate or of the customer's name, or by their number: a condition for a query of this shop. */
export async function searchOf({ sql }: Pick<Reading, 'sql'>, words: string): Promise<Search> {
  const term = words.toLowerCase();
  const plate = plateKey(words);
  const number = /^[0-9]{1,15}$/.test(term) ? Number(term) : null;
  const { rows } = await raw<{
    ids: string[] | null;
  }>`select work_orders__found(${term}::text, ${plate}::text, ${FEW}::int) as ids`.execute(sql);
  const ids = rows[0]?.ids;
  if (ids) return { matches: raw<boolean>`w.id = any(${ids}::uuid[])`, number, many: false };
  const inName = raw<boolean>`strpos(lower(c.name), ${term}::text) > 0`;
  const inPlate = raw<boolean>`(${plate}::text <> '' and strpos(v.plate_key, ${plate}::text) > 0)`;
  const isNumber = raw<boolean>`coalesce(w.number = ${number}::bigint, false)`;
  return { matches: raw<boolean>`(${inName} or ${inPlate} or ${isNumber})`, number, many: true };
}
