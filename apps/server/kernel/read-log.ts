import type pg from 'pg';
import type { LoggedEvent } from './implement.ts';

type Row = {
  shop_id: string;
  seq: number;
  id: string;
  type: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  refs: object;
  data: object;
  depth: number;
};

/** Events of a shop after `seq`, oldest first, at most `limit`. Reads with the owner's connection: for the machine only. */
export async function readLog(
  pool: pg.Pool | pg.PoolClient,
  shopId: string,
  after: number,
  limit: number,
): Promise<LoggedEvent[]> {
  const { rows } = await pool.query<Row>({
    name: 'read_log',
    text: `select shop_id, seq, id, type, at, actor_kind, actor_id, actor_name, refs, data, depth
           from event where shop_id = $1 and seq > $2 order by seq limit $3`,
    values: [shopId, after, limit],
  });
  return rows.map((row) => ({
    shopId: row.shop_id,
    seq: row.seq,
    id: row.id,
    type: row.type,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    refs: row.refs,
    data: row.data,
    depth: row.depth,
  })) as unknown as LoggedEvent[];
}

/** The newest sequence number of a shop's log. */
export async function newestSeq(pool: pg.Pool, shopId: string): Promise<number> {
  const { rows } = await pool.query<{ seq: number }>('select seq from event_counter where shop_id = $1', [shopId]);
  return rows[0]?.seq ?? 0;
}
