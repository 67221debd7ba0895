import type pg from 'pg';
import type { KeyRing } from '../../apps/server/kernel/secrets.ts';
import type { Place } from './places.ts';

export type Resealed = { readonly place: string; readonly done: number; readonly unreadable: number };
type Row = { id: string; shop_id: string | null; sealed: string };
type Fresh = { readonly id: string; readonly old: string; readonly sealed: string };

const BATCH = 500;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Sealed texts of a column that another key than the newest one closed, in the order they lie in, after `after`. */
async function nextRows(owner: pg.Pool, place: Place, keyId: string, after: string, batch: number): Promise<Row[]> {
  const column = quoted(place.column);
  const { rows } = await owner.query<Row>(
    `select ctid::text as id, ${place.ofShop ? 'shop_id::text' : 'null::text'} as shop_id, ${column} as sealed
     from ${quoted(place.schema)}.${quoted(place.table)}
     where ctid > $1::tid and ${column} is not null and not starts_with(${column}, $2)
     order by ctid limit $3`,
    [after, `v1.${keyId}.`, batch],
  );
  return rows;
}

/** Writes a batch in one statement; a text somebody changed meanwhile is theirs and stays. */
async function writeBack(owner: pg.Pool, place: Place, fresh: readonly Fresh[]): Promise<number> {
  if (fresh.length === 0) return 0;
  const column = quoted(place.column);
  const { rowCount } = await owner.query(
    `update ${quoted(place.schema)}.${quoted(place.table)} as t set ${column} = given.sealed
     from unnest($1::text[], $2::text[], $3::text[]) as given (id, old, sealed)
     where t.ctid = given.id::tid and t.${column} = given.old`,
    [fresh.map(({ id }) => id), fresh.map(({ old }) => old), fresh.map(({ sealed }) => sealed)],
  );
  return rowCount ?? 0;
}

/**
 * Encrypts one column anew with the ring's newest key, a batch at a time. Each batch stands by itself: stopped halfway,
 * the next run goes on with what is left. A text no key of the ring opens is counted and left as it is.
 */
export async function resealPlace(
  owner: pg.Pool,
  ring: KeyRing,
  keyId: string,
  place: Place,
  { batch = BATCH, onBatch = () => {} }: { batch?: number; onBatch?: (done: number) => void } = {},
): Promise<Resealed> {
  let [done, unreadable, after] = [0, 0, '(0,0)'];
  for (;;) {
    const rows = await nextRows(owner, place, keyId, after, batch);
    if (rows.length === 0) break;
    const fresh = rows.flatMap((row): Fresh[] => {
      const context = place.context(row.shop_id ?? '');
      try {
        return [{ id: row.id, old: row.sealed, sealed: ring.seal(ring.open(row.sealed, context), context) }];
      } catch {
        unreadable += 1;
        return [];
      }
    });
    done += await writeBack(owner, place, fresh);
    after = rows.at(-1)?.id ?? after;
    onBatch(done);
  }
  return { place: `${place.schema}.${place.table}.${place.column}`, done, unreadable };
}
