import type pg from 'pg';
import { packCursor } from '../../apps/server/kernel/page.ts';
import type { Stage } from '../stage/open.ts';

/** What the requests of a run are made from: places to continue lists, open visits, plates, and things to decide once. */
export type Material = {
  readonly names: readonly { name: string; id: string; cursor: string }[];
  readonly orders: readonly { id: string; cursor: string }[];
  readonly openOrders: readonly string[];
  readonly plates: readonly string[];
  readonly decisions: { estimateId: string; jobId: string }[];
  readonly bookings: string[];
};

const PLACES = 97;

async function list<T extends object>(owner: pg.Pool, text: string, values: readonly unknown[]): Promise<T[]> {
  return (await owner.query<T>(text, [...values])).rows;
}

/** Reads what there is to ask about; lists are continued at 97 places spread over the whole. */
export async function gather({ owner, measured, deciding }: Stage): Promise<Material> {
  const spread = (table: string, order: string, columns: string) => `
    select ${columns} from (select *, row_number() over (order by ${order}) as nth, count(*) over () as many from ${table} where shop_id = $1) t
    where nth % greatest(1, many / ${PLACES}) = 0 and nth < many - 40`;
  const shop = [measured.shopId];
  const names = await list<{ name: string; id: string }>(
    owner,
    spread('customer', 'name_key, id', 'name_key as name, id'),
    shop,
  );
  const orders = await list<{ id: string }>(owner, spread('work_order', 'id', 'id'), shop);
  const open = await list<{ id: string }>(
    owner,
    'select id from work_order where shop_id = $1 and is_open order by id',
    shop,
  );
  const plates = await list<{ plate: string }>(owner, spread('vehicle', 'id', 'plate'), shop);
  const decisions = await list<{ estimateId: string; jobId: string }>(
    owner,
    'select estimate_id as "estimateId", job_id as "jobId" from estimate_job where shop_id = $1 order by position, estimate_id',
    [deciding.shopId],
  );
  const bookings = await list<{ id: string }>(
    owner,
    "select id from booking where shop_id = $1 and status = 'requested' order by date, time, id",
    [deciding.shopId],
  );
  return {
    names: names.map(({ name, id }) => ({ name, id, cursor: packCursor([0, name, id]) })),
    orders: orders.map(({ id }) => ({ id, cursor: packCursor([id]) })),
    openOrders: open.map(({ id }) => id),
    plates: plates.map(({ plate }) => plate),
    decisions,
    bookings: bookings.map(({ id }) => id),
  };
}
