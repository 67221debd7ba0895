import pg from 'pg';
import { openDemoShop } from '../../apps/server/demo/open-shops.ts';
import type { Env } from '../../apps/server/env.ts';
import { type House, openHouse, rolesOf } from '../../apps/server/house.ts';
import { migrate } from '../../apps/server/kernel/database/migrate.ts';
import { hashToken, newId, newToken } from '../../apps/server/kernel/ids.ts';
import { addBookings } from './bookings.ts';
import { addCustomers } from './people.ts';
import { benchShops, DECIDING, MEASURED } from './shops.ts';
import { addVisits } from './visits.ts';

export type FilledShop = { readonly shopId: string; readonly slug: string; readonly advisor: string };
export type Scale = { readonly customers: number; readonly workOrders: number };
export const NORMAL: Scale = { customers: 10_000, workOrders: 10_000 };
export const LARGE: Scale = { customers: 100_000, workOrders: 100_000 };

const DECISIONS = 6000;
const REQUESTS = 20_000;
const STAGES = ['arrived', 'inspecting', 'awaiting_approval', 'approved', 'in_progress', 'quality_check', 'ready'];

/** A signed-in advisor: the value of the session cookie. */
export async function signIn(owner: pg.Pool, personId: string, shopId: string): Promise<string> {
  const token = newToken();
  await owner.query(
    `insert into auth.session (id, token_hash, person_id, shop_id, device, address, started_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, 'bench', '127.0.0.1', now(), now(), now() + interval '1 day')`,
    [newId(), hashToken(token), personId, shopId],
  );
  return token;
}

/** How much of everything a shop gets; open visits only where screens are measured or decisions are taken. */
function shareOf(slug: string, scale: Scale) {
  if (slug === MEASURED) return { ...scale, open: 200, stages: STAGES };
  if (slug === DECIDING)
    return { customers: 2000, workOrders: DECISIONS + 500, open: DECISIONS, stages: ['awaiting_approval'] };
  return { customers: 300, workOrders: 300, open: 6, stages: STAGES };
}

async function fillShop(house: House, owner: pg.Pool, shop: FilledShop, scale: Scale): Promise<void> {
  const { shopId, slug } = shop;
  const { customers, workOrders, open, stages } = shareOf(slug, scale);
  await addCustomers(owner, house.services.secrets, shopId, customers);
  const client = await owner.connect();
  try {
    // Rows of a generator need no checking one by one; the servers never get such a session.
    await client.query("set session_replication_role = 'replica'");
    await addVisits(client, { shopId, count: workOrders, open, stages });
    if (slug === MEASURED)
      await addBookings(client, { shopId, count: 500, status: 'accepted', places: 3, minutes: 2880 });
    if (slug === DECIDING)
      await addBookings(client, { shopId, count: REQUESTS, status: 'requested', places: 400, minutes: 100_000 });
  } finally {
    client.release(true);
  }
}

/** Makes twenty shops in an empty database and fills them; answers the measured one and the deciding one. */
export async function fill(env: Env, databaseUrl: string, scale: Scale, say: (line: string) => void) {
  await migrate(databaseUrl, rolesOf(env));
  const quiet = { ...env, roles: { web: true, worker: false } };
  const house = await openHouse({ env: quiet, databaseUrl, onError: (error) => say(error.message) });
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 1, options: '-c synchronous_commit=off' });
  const shops: FilledShop[] = [];
  try {
    for (const demo of benchShops) {
      const { shopId, slug, staff } = await openDemoShop(house, demo);
      const advisor = staff.find(({ login }) => login === 'advisor');
      const shop = { shopId, slug, advisor: await signIn(owner, advisor?.personId ?? '', shopId) };
      await fillShop(house, owner, shop, scale);
      shops.push(shop);
    }
    await owner.query('vacuum analyze');
    await owner.query('checkpoint');
  } finally {
    await owner.end();
    await house.close();
  }
  const [measured, deciding] = shops;
  if (!measured || !deciding) throw new Error('The bench has no shops.');
  return { measured, deciding };
}
