import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoShop } from '../../apps/server/demo/open-shops.ts';
import { rolesOf } from '../../apps/server/house.ts';
import { urlForRole } from '../../apps/server/kernel/database/pools.ts';
import { type Caller as Desk, openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { STAFF_COOKIE } from '../../apps/server/kernel/who.ts';
import { addBookings } from '../stage/bookings.ts';
import { signIn } from '../stage/fill.ts';
import { addCustomers } from '../stage/people.ts';
import { benchShops } from '../stage/shops.ts';
import { addVisits } from '../stage/visits.ts';
import { decide } from './decide.ts';
import { makeKeys } from './key.ts';
import { customers, workOrder, workOrders } from './reads.ts';
import { callerOf, inShop, type Scope } from './scope.ts';
import { today } from './today.ts';
import { acceptBooking, createCustomer } from './writes.ts';

const OPEN = 12;
const COUNT = 40;
let world: World;
let pool: pg.Pool;
let desk: Desk;
let shopId: string;
let token: string;

beforeAll(async () => {
  world = await openWorld({ roles: { web: true, worker: false } });
  world.clock.set(new Date().toISOString());
  const [shop] = benchShops;
  if (!shop) throw new Error('The bench has no shops.');
  const opened = await openDemoShop(world.server.house, shop);
  shopId = opened.shopId;
  const owner = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
  await addCustomers(owner, world.server.house.services.secrets, shopId, COUNT);
  const client = await owner.connect();
  await client.query("set session_replication_role = 'replica'");
  const stages = ['inspecting', 'awaiting_approval', 'in_progress', 'ready'];
  await addVisits(client, { shopId, count: COUNT, open: OPEN, stages });
  await addBookings(client, { shopId, count: 4, status: 'requested', places: 9, minutes: 9000 });
  client.release(true);
  const advisor = opened.staff.find(({ login }) => login === 'advisor');
  token = await signIn(owner, advisor?.personId ?? '', shopId);
  const roles = rolesOf(world.env);
  await makeKeys(owner, roles.app, [{ shopId, advisor: token }]);
  await owner.end();
  desk = world.caller();
  desk.cookies.set(STAFF_COOKIE, token);
  pool = new pg.Pool({ connectionString: urlForRole(world.databaseUrl, roles.app, roles.appPassword), max: 2 });
}, 60_000);
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** Asks the bare server's handler as its door would. */
async function bare<T>(writes: boolean, work: (scope: Scope) => Promise<T>): Promise<T> {
  const caller = await callerOf(pool, `Bearer ${token}`);
  if (!caller) throw new Error('The bare server does not know the advisor.');
  return inShop(pool, caller, world.server.house.services.secrets, writes, work);
}

/** How many rows of each table `work` made or changed. */
async function touched(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const tables = await world.sql<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const [began] = await world.sql<{ at: string }>('select txid_current() as at');
  await work();
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await world.sql<{ count: number }>(
        `select count(*)::int as count from ${name} where xmin::text::bigint > $1`,
        [began?.at],
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe('the bare server beside ours', () => {
  it('[OPS-03] answers the same customers with what is sealed opened, their cars and visits', async () => {
    const ours = await desk.call('listCustomers', { limit: 20 });
    const theirs = await bare(false, (scope) => customers(scope, {}));
    expect(ours.items).toHaveLength(20);
    expect(theirs.map((row) => [row['id'], row['email'], row['phone'], row['open'], row['vehicles']])).toEqual(
      ours.items.map((row) => [
        row.id,
        row.email,
        row.phone,
        row.openWorkOrders,
        row.vehicles.map(({ id, plate, make, model, year }) => ({ id, plate, make, model, year })),
      ]),
    );
  });

  it('[OPS-03] answers the same work orders and the same page of one', async () => {
    const ours = await desk.call('listWorkOrders', { limit: 20 });
    const theirs = await bare(false, (scope) => workOrders(scope, {}));
    expect(theirs.map((row) => [row['id'], row['plate'], (row['jobs'] as unknown[]).length])).toEqual(
      ours.items.map((row) => [row.id, row.vehicle.plate, row.jobPips.length]),
    );
    const id = ours.items[0]?.id ?? '';
    const page = await desk.call('getWorkOrder', { workOrderId: id });
    const theirPage = (await bare(false, (scope) => workOrder(scope, id))) as {
      jobs: { id: string; lines: unknown[] }[];
    };
    expect(theirPage.jobs.map(({ id, lines }) => [id, lines.length])).toEqual(
      page.jobs.map(({ id, lines }) => [id, lines.length]),
    );
  });

  it('[OPS-03] answers the same Today', async () => {
    const ours = await desk.call('getToday', {});
    const theirs = (await bare(false, (scope) => today(scope, new Date(world.clock.now())))) as {
      stages: { stage: string; count: number }[];
      promises: { id: string; promised: number }[];
      arrivals: { id: string }[];
      waiting: { requests: number };
      overdue?: { many: number };
      free: { id: string; free: number }[];
    };
    expect(theirs.promises.map(({ id }) => id)).toEqual(ours.promises.map(({ workOrderId }) => workOrderId));
    expect(theirs.promises[0]?.promised).toBe(ours.promised);
    expect(theirs.arrivals.map(({ id }) => id)).toEqual(ours.arrivals.map(({ bookingId }) => bookingId));
    expect(theirs.free.map(({ id, free }) => [id, free])).toEqual(ours.free.map((each) => [each.id, each.minutesFree]));
    const tile = (key: string) => ours.tiles.find((each) => each.key === key)?.count;
    expect(theirs.waiting.requests).toBe(tile('requests'));
    expect(theirs.overdue?.many ?? 0).toBe(tile('overdue'));
    expect(theirs.stages.find(({ stage }) => stage === 'ready')?.count).toBe(tile('ready'));
  });

  it('[OPS-03] a customer added, a booking accepted and a job decided leave rows in the same tables', async () => {
    const somebody = (n: number) => ({ name: `New ${n}`, email: `new${n}@new.example`, phone: `+26095000000${n}` });
    const added = await touched(() => desk.call('createCustomer', somebody(1)));
    expect(await touched(() => bare(true, (scope) => createCustomer(scope, somebody(2))))).toEqual(added);
    const [one, other] = await world.sql<{ id: string }>(
      "select id from booking where status = 'requested' order by id",
    );
    const accepted = await touched(() => desk.call('acceptBooking', { bookingId: one?.id ?? '' }));
    expect(await touched(() => bare(true, (scope) => acceptBooking(scope, other?.id ?? '')))).toEqual(accepted);
    const [here, there] = await world.sql<{ id: string; jobs: string[] }>(
      'select estimate_id as id, array_agg(job_id order by position) as jobs from estimate_job group by 1 order by 1',
    );
    for (const nth of [0, 1, 2]) {
      const choice = (jobs?: string[]) => ({ jobId: jobs?.[nth] ?? '', decision: 'approved' as const });
      const ours = await touched(() =>
        desk.call('recordDecision', {
          estimateId: here?.id ?? '',
          how: 'phone',
          who: 'A customer',
          decisions: [{ ...choice(here?.jobs), reason: '' }],
        }),
      );
      const theirs = await touched(() =>
        bare(true, (scope) =>
          decide(scope, there?.id ?? '', { ...choice(there?.jobs), who: 'A customer' }, '127.0.0.1'),
        ),
      );
      expect(theirs, `job ${nth + 1}`).toEqual(ours);
      expect(theirs).toMatchObject({ authorisation: 1, estimate: 1, estimate_job: 1 });
    }
  });
});
