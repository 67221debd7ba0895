import type { House } from '../house.ts';

/**
 * Numbers a shop's newest events anew by their time. The story is told scene by scene, so its events were recorded out of
 * order; nobody has read them yet, because the fan-out has not begun.
 */
export async function orderLog(house: House, shopId: string): Promise<void> {
  const { rows } = await house.pools.owner.query<{ seq: number }>('select seq from fanout_cursor where shop_id = $1', [
    shopId,
  ]);
  const read = rows[0]?.seq ?? 0;
  await house.pools.owner.query(
    `with ordered as (select seq, row_number() over (order by at, seq) as nth from event where shop_id = $1 and seq > $2)
     update event e set seq = -(o.nth + $2) from ordered o where e.shop_id = $1 and e.seq = o.seq`,
    [shopId, read],
  );
  await house.pools.owner.query('update event set seq = -seq where shop_id = $1 and seq < 0', [shopId]);
}
