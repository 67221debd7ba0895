import type { RefName, Refs } from '@pitlane/contracts';
import type { House } from '../../house.ts';
import type { LoggedEvent } from '../../kernel/implement.ts';

const TABLES: Readonly<Partial<Record<RefName, string>>> = {
  workOrder: 'work_order',
  booking: 'booking',
  vehicle: 'vehicle',
  estimate: 'estimate',
  job: 'job',
};
const known = new Map<string, string>();
const MOST = 20_000;

/** The opaque ids a customer's page knows, in place of ours; what has none is left out. */
export async function publicRefs(house: House, event: LoggedEvent): Promise<Refs> {
  const refs: Refs = {};
  for (const [name, id] of Object.entries(event.refs) as [RefName, string][]) {
    const table = TABLES[name];
    if (!table) continue;
    const publicId = known.get(id) ?? (await lookUp(house, table, event.shopId, id));
    if (publicId) refs[name] = publicId;
  }
  return refs;
}

async function lookUp(house: House, table: string, shopId: string, id: string): Promise<string | undefined> {
  const { rows } = await house.pools.owner.query<{ public_id: string }>(
    `select public_id from ${table} where shop_id = $1 and id = $2`,
    [shopId, id],
  );
  const publicId = rows[0]?.public_id;
  if (known.size > MOST) known.clear();
  if (publicId) known.set(id, publicId);
  return publicId;
}
