import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperator, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';

type Person = 'Shop Manager' | 'Super Admin' | 'Mechanic';
type Row = {
  readonly feature: string;
  /** What the manager's feature is at the API; status 2xx means yes. */
  readonly inShop: (caller: Caller) => Promise<number>;
  /** The same feature on the platform's own level, where it is another one. */
  readonly onPlatform?: (caller: Caller) => Promise<number>;
  readonly cells: Readonly<Record<Person, boolean>>;
};
const managerAndAdmin = { 'Shop Manager': true, 'Super Admin': true, Mechanic: false };
const platformShops = async (caller: Caller) => (await caller.send('listShops', {})).status;
const bulk = async (caller: Caller, operation: string, input: object) => {
  const answer = await caller.fetch(`/api/v1/bulk/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ inputs: [input] }),
  });
  if (answer.status !== 200) return answer.status;
  return ((await answer.json()) as { items: { status: number }[] }).items[0]?.status ?? 0;
};
let made = 0;
const newShop = () => ({
  slug: `matrix-${++made}`,
  name: 'Matrix',
  country: 'XX' as const,
  ownerName: 'Owner',
  ownerEmail: 'owner@matrix.example',
});

const matrix: readonly Row[] = [
  {
    feature: 'analytics',
    inShop: async (caller) => (await caller.send('getShopAnalytics', {})).status,
    onPlatform: platformShops,
    cells: managerAndAdmin,
  },
  {
    feature: 'advanced reports',
    inShop: async (caller) => (await caller.send('exportWorkOrders', {})).status,
    onPlatform: platformShops,
    cells: managerAndAdmin,
  },
  {
    feature: 'bulk operations',
    inShop: (caller) => bulk(caller, 'createCustomer', { name: 'Bulk Driver' }),
    onPlatform: (caller) => bulk(caller, 'createShop', newShop()),
    cells: managerAndAdmin,
  },
  {
    feature: 'billing',
    inShop: async (caller) => (await caller.send('getShopPlan', {})).status,
    cells: managerAndAdmin,
  },
  {
    // A technician signs in to the technician's surface; the management app is what opens on the shop's day.
    feature: 'PWA',
    inShop: async (caller) => {
      const session = await caller.send('getSession', {});
      return session.status === 200 ? (await caller.send('getToday', {})).status : session.status;
    },
    onPlatform: async (caller) => (await caller.send('getSession', {})).status,
    cells: managerAndAdmin,
  },
  {
    feature: 'real-time',
    inShop: async (caller) => (await caller.send('getActivity', {})).status,
    onPlatform: async (caller) => (await caller.send('getPlatformHealth', {})).status,
    cells: managerAndAdmin,
  },
  {
    feature: 'create shops',
    inShop: async (caller) => (await caller.send('createShop', newShop())).status,
    cells: { 'Shop Manager': false, 'Super Admin': true, Mechanic: false },
  },
];
const cells = matrix.flatMap((row) =>
  (Object.keys(row.cells) as Person[]).map((person) => ({ ...row, person, may: row.cells[person] })),
);

describe('the permission matrix', () => {
  let world: World;
  let shop: TestShop;
  let people: Record<Person, Caller>;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
    people = {
      'Shop Manager': shop.staff.MANAGER.caller,
      'Super Admin': await makeOperator(world),
      Mechanic: shop.staff.TECH.caller,
    };
  });
  afterAll(() => world.close());

  it('has 21 cells', () => expect(cells).toHaveLength(21));

  it.each(cells)('[AUTH-10] $feature: $person $may', async ({ person, may, inShop, onPlatform }) => {
    const ask = person === 'Super Admin' ? (onPlatform ?? inShop) : inShop;
    expect(await ask(people[person])).toBe(may ? 200 : 403);
  });
});
