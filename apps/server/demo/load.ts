import type { Env } from '../env.ts';
import { type House, openHouse } from '../house.ts';
import { settableClock } from '../kernel/clock.ts';
import { hashPassword } from '../kernel/passwords.ts';
import { addPlatformPerson } from '../modules/platform/index.ts';
import { tellCards } from './card-money.ts';
import { writeHistory } from './history.ts';
import { openMoney } from './money.ts';
import { type OpenedShop, openDemoShop, setDemoPasswords } from './open-shops.ts';
import { orderLog } from './order-log.ts';
import { tellReviews } from './reviews.ts';
import { DEMO_PASSWORD, demoShops } from './shops.ts';
import { tellStory } from './story.ts';
import { tellMoney } from './today-money.ts';

export type Login = { readonly who: string; readonly email: string; readonly password?: string };
export type DemoOptions = {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  readonly workOrders?: number;
};

async function shopIds(house: House): Promise<{ shop_id: string; slug: string }[]> {
  return (
    await house.pools.owner.query<{ shop_id: string; slug: string }>(
      'select shop_id, slug from shop order by created_at',
    )
  ).rows;
}

async function writePast(house: House, opened: OpenedShop, visits: number, seed: number, open = 0): Promise<void> {
  const technicians = opened.staff.filter(({ role }) => role === 'TECH');
  const advisor = opened.staff.find(({ role }) => role === 'SERVICE_WRITER') ?? technicians[0];
  if (!advisor) return;
  await writeHistory(house, { ...opened, technicians, advisor, visits, seed, open });
}

async function openTown(house: House, clock: ReturnType<typeof settableClock>, log: DemoOptions['log']): Promise<void> {
  const now = clock.now();
  for (const [n, demo] of demoShops.entries()) {
    const opened = await openDemoShop(house, demo);
    await writePast(house, opened, demo.visits, 2026 + n, n === 0 ? 0 : 6);
    await openMoney(house, clock, opened, now);
    await tellStory(house, clock, opened, now);
    await tellMoney(house, clock, opened, now);
    await tellCards(house, clock, opened, now);
    await tellReviews(house, clock, opened, now);
    await orderLog(house, opened.shopId);
    log(`Demo: ${demo.shop.name} is open.`);
  }
  clock.set(now.toISOString());
  await addPlatformPerson(house.services, {
    name: 'Platform operator',
    email: 'operator@pitlane.example',
    password: DEMO_PASSWORD,
  });
  await setDemoPasswords(house, await hashPassword(DEMO_PASSWORD));
}

/** Adds generated visits to the first shop, in batches, a fiftieth of them open: something to measure with. */
async function addLoad(house: House, workOrders: number, log: DemoOptions['log']): Promise<void> {
  const { rows } = await house.pools.owner.query<{ shop_id: string; id: string; name: string; role: string }>(
    'select s.shop_id, s.id, s.name, s.role from staff s join shop on shop.shop_id = s.shop_id where shop.slug = $1 order by s.id',
    [demoShops[0]?.shop.slug],
  );
  const shopId = rows[0]?.shop_id;
  const advisor = rows.find(({ role }) => role === 'SERVICE_WRITER');
  if (!shopId || !advisor) throw new Error('The demo town has no shop to load.');
  await writeHistory(house, {
    shopId,
    country: 'XX',
    currency: 'ZMW',
    labourRate: 52_000,
    pricesIncludeTax: false,
    taxRateBp: 1600,
    technicians: rows.filter(({ role }) => role === 'TECH'),
    advisor,
    visits: workOrders,
    seed: workOrders,
    open: Math.ceil(workOrders / 50),
  });
  log(`Demo: ${workOrders} work orders added.`);
}

function logins(): Login[] {
  const first = demoShops[0];
  const staff = demoShops.flatMap(({ shop, domain, staff: people }) =>
    people
      .filter(({ login }) => login)
      .map(({ login }) => ({ who: shop.name, email: `${login}@${domain}`, password: DEMO_PASSWORD })),
  );
  return [
    ...staff,
    { who: 'Platform', email: 'operator@pitlane.example', password: DEMO_PASSWORD },
    ...(first ? [{ who: 'Customer', email: 'mwansa.chileshe@mail.example' }] : []),
  ];
}

/**
 * Loads the demo town into an empty database, told around the present hour; does nothing to a database in use except
 * adding `workOrders` when asked. Effects (mails, notices) start when the server runs.
 */
export async function loadDemo(options: DemoOptions): Promise<{ loaded: boolean; logins: readonly Login[] }> {
  const clock = settableClock(new Date().toISOString());
  const env = { ...options.env, roles: { web: true, worker: false } };
  const house = await openHouse({
    env,
    databaseUrl: options.databaseUrl,
    clock,
    onError: (error) => options.log(error.message),
  });
  try {
    const empty = (await shopIds(house)).length === 0;
    if (empty) await openTown(house, clock, options.log);
    if (options.workOrders) await addLoad(house, options.workOrders, options.log);
    // The database knows nothing of rows written a moment ago: until it does, it picks plans a hundred times slower.
    if (empty || options.workOrders) await house.pools.owner.query('analyze');
    const known = (await shopIds(house)).some(({ slug }) => slug === demoShops[0]?.shop.slug);
    return { loaded: empty || Boolean(options.workOrders), logins: known ? logins() : [] };
  } finally {
    await house.close();
  }
}
