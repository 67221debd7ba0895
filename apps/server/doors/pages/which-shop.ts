import type { House } from '../../house.ts';

export type ShopName = { readonly slug: string; readonly name: string; readonly town: string | null };

/** The address name of the shop that owns a host name, or null. */
export async function slugOfHost(house: House, host: string): Promise<string | null> {
  const { rows } = await house.pools.owner.query<{ slug: string }>({
    name: 'slug_of_host',
    text: 'select s.slug from shop_host h join shop s on s.shop_id = h.shop_id where h.host = lower($1)',
    values: [host],
  });
  return rows[0]?.slug ?? null;
}

/** Shops of this install by name, at most `most`. */
export async function someShops(house: House, most: number): Promise<ShopName[]> {
  const { rows } = await house.pools.owner.query<ShopName>({
    name: 'some_shops',
    text: 'select slug, name, town from shop order by name, slug limit $1',
    values: [most],
  });
  return rows;
}
