import type { House } from '../../apps/server/house.ts';
import type { StaffActor } from '../../apps/server/kernel/actor.ts';

/** The first owner of a shop who has joined, as the one who brings the rows in; null without one. */
export async function ownerOf(house: House, slug: string): Promise<StaffActor | null> {
  const { rows } = await house.pools.owner.query<{ shop_id: string; id: string; name: string }>(
    `select p.shop_id, p.id, p.name from staff p join shop s on s.shop_id = p.shop_id
     where s.slug = $1 and p.role = 'ADMIN' and p.status = 'active' order by p.id limit 1`,
    [slug],
  );
  const [owner] = rows;
  if (!owner) return null;
  const { shop_id: shopId, id: staffId, name } = owner;
  return {
    kind: 'staff',
    shopId,
    staffId,
    personId: staffId,
    role: 'ADMIN',
    name,
    sessionId: 'import',
    platform: false,
  };
}
