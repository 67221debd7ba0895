import { eventKinds } from '@pitlane/contracts';
import type pg from 'pg';
import { systemClock } from '../../apps/server/kernel/clock.ts';
import { makeSession, makeShop, makeWorkOrder } from '../../apps/server/kernel/testing/factories.ts';
import { testEnv } from '../../apps/server/kernel/testing/test-env.ts';
import type { World } from '../../apps/server/kernel/testing/world.ts';
import { CUSTOMER_COOKIE, STAFF_COOKIE } from '../../apps/server/kernel/who.ts';
import type { Page } from './listen.ts';

/** One page open somewhere: whose shop, and which of its events it may hear. */
export type Seat = Page & {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly customerId: string | null;
};
export type Shop = {
  readonly shopId: string;
  /** The advisor whose hands make the changes. */
  readonly cookie: string;
  readonly orders: readonly { readonly id: string; readonly customerId: string }[];
  readonly seats: readonly Seat[];
};
export type Logged = {
  readonly shop_id: string;
  readonly seq: number;
  readonly type: string;
  readonly refs: Readonly<Record<string, string>>;
};

const AT_WORK = ['ADMIN', 'MANAGER', 'SERVICE_WRITER'] as const;
const customerHears = new Set<string>(eventKinds.filter((kind) => kind.customer).map((kind) => kind.name));

/** Shops with people who have pages open: of five seats four are staff's and one a customer's, each with a session of its own. */
export async function buildTown(owner: pg.Pool, folder: string, shops: number, seats: number): Promise<Shop[]> {
  const sql = async <R extends object>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as R[];
  const caller = () => ({ cookies: new Map<string, string>() });
  const world = { env: testEnv({ dataFolder: folder }), clock: systemClock, sql, caller } as unknown as World;
  const town: Shop[] = [];
  for (let made = 0; made < shops; made += 10) {
    const some = Array.from({ length: Math.min(10, shops - made) }, () => openShop(world, seats));
    town.push(...(await Promise.all(some)));
  }
  await sql('analyze');
  return town;
}

async function openShop(world: World, count: number): Promise<Shop> {
  const { shopId, staff } = await makeShop(world);
  const orders: { id: string; customerId: string }[] = [];
  const seats: Seat[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % 5 === 4) {
      const order = await makeWorkOrder(world, shopId);
      const customerId = order.customer.id;
      orders.push({ id: order.id, customerId });
      const cookie = `${CUSTOMER_COOKIE}=${order.customer.caller.cookies.get(CUSTOMER_COOKIE)}`;
      seats.push({ shopId, realm: 'customer', cookie, staffId: null, customerId });
    } else {
      const person = staff[AT_WORK[at % AT_WORK.length] ?? 'ADMIN'];
      const cookie = `${STAFF_COOKIE}=${await makeSession(world, person.personId, shopId)}`;
      seats.push({ shopId, realm: 'staff', cookie, staffId: person.id, customerId: null });
    }
  }
  const writer = staff.SERVICE_WRITER.caller.cookies.get(STAFF_COOKIE);
  return { shopId, cookie: `${STAFF_COOKIE}=${writer}`, orders, seats };
}

/** Whether an event is this seat's to hear: the rule of the live door, said again by somebody else. */
export function isFor(seat: Seat, event: Logged): boolean {
  if (event.shop_id !== seat.shopId) return false;
  if (seat.customerId) return event.refs.customer === seat.customerId && customerHears.has(event.type);
  return !(event.type.startsWith('notice.') && event.refs.staff && event.refs.staff !== seat.staffId);
}

/** The log since the numbers given, of every shop. */
export async function logSince(owner: pg.Pool, from: ReadonlyMap<string, number>): Promise<Logged[]> {
  const { rows } = await owner.query<Logged>(
    `select e.shop_id, e.seq::int as seq, e.type, e.refs from event e
     join unnest($1::uuid[], $2::int[]) as f(shop_id, seq) on f.shop_id = e.shop_id and e.seq > f.seq order by 1, 2`,
    [[...from.keys()], [...from.values()]],
  );
  return rows;
}

/** Where each shop's log ends now. */
export async function endsOf(owner: pg.Pool, town: readonly Shop[]): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ shop_id: string; seq: number }>(
    'select s.shop_id, coalesce(c.seq, 0)::int as seq from unnest($1::uuid[]) as s(shop_id) left join event_counter c using (shop_id)',
    [town.map(({ shopId }) => shopId)],
  );
  return new Map(rows.map(({ shop_id, seq }) => [shop_id, seq]));
}
