import { newId } from '../../apps/server/kernel/ids.ts';
import { makeShop, someRules, type TestShop } from '../../apps/server/kernel/testing/factories.ts';
import { insert } from '../../apps/server/kernel/testing/insert.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { type Mine, makeMine } from '../../apps/server/modules/bookings/testing/visit.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';

export const what =
  'Visits around the nights in which Berlin changes its clocks, in March and in October; meanwhile the machine’s clock is moved a day ahead and back, and the queue runs every job again and again.';

/** A visit as it was agreed on, and the instant it is at: written down here, not computed by what is tested. */
type Plan = { readonly date: string; readonly time: string; readonly startsAt: string };
type Night = {
  readonly from: string;
  readonly until: string;
  readonly jumpAt: string;
  readonly plans: readonly Plan[];
};

const NIGHTS: readonly Night[] = [
  {
    from: '2027-03-25T08:00:00.000Z',
    until: '2027-03-30T12:00:00.000Z',
    jumpAt: '2027-03-26T20:00:00.000Z',
    plans: [
      { date: '2027-03-27', time: '08:00', startsAt: '2027-03-27T07:00:00.000Z' },
      { date: '2027-03-28', time: '08:00', startsAt: '2027-03-28T06:00:00.000Z' },
      { date: '2027-03-29', time: '08:00', startsAt: '2027-03-29T06:00:00.000Z' },
      { date: '2027-03-30', time: '11:30', startsAt: '2027-03-30T09:30:00.000Z' },
    ],
  },
  {
    from: '2027-10-28T08:00:00.000Z',
    until: '2027-11-02T12:00:00.000Z',
    jumpAt: '2027-10-29T20:00:00.000Z',
    plans: [
      { date: '2027-10-30', time: '08:00', startsAt: '2027-10-30T06:00:00.000Z' },
      { date: '2027-10-31', time: '08:00', startsAt: '2027-10-31T07:00:00.000Z' },
      { date: '2027-11-01', time: '08:00', startsAt: '2027-11-01T07:00:00.000Z' },
      { date: '2027-11-02', time: '11:30', startsAt: '2027-11-02T10:30:00.000Z' },
    ],
  },
];
const HOUR_MS = 3_600_000;
const STEP_HOURS = { short: 24, full: 2 } as const;
const COPIES = { short: 1, full: 3 } as const;

type Visit = Mine & { readonly plan: Plan };
type Scene = { readonly world: World; readonly shop: TestShop; readonly visits: Visit[] };

async function openBerlin(world: World): Promise<TestShop> {
  const shop = await makeShop(world, {
    country: 'DE',
    currency: 'EUR',
    time_zone: 'Europe/Berlin',
    name: 'Werkstatt',
    rules: { ...someRules, arrivalsPerSlot: 20, bays: 20 },
  });
  await insert(world, 'shop_opening', { shop_id: shop.shopId, weekday: 7, opens: '07:30', closes: '17:00' });
  return shop;
}

/** Agrees on every visit; the last one is first agreed for the day before the night and moved across it. */
async function agree(world: World, night: Night, copies: number): Promise<Scene> {
  const shop = await openBerlin(world);
  const desk = shop.staff.SERVICE_WRITER.caller;
  const visits: Visit[] = [];
  for (const plan of night.plans.flatMap((each) => Array.from({ length: copies }, () => each))) {
    const moved = plan.time === '11:30';
    const first = moved ? { date: night.plans[0]?.date ?? '', time: '10:00' } : { date: plan.date, time: plan.time };
    const mine = await makeMine(world, shop, first);
    await desk.call('acceptBooking', { bookingId: mine.id });
    if (moved) await desk.call('moveBooking', { bookingId: mine.id, date: plan.date, time: plan.time });
    visits.push({ ...mine, plan });
  }
  await world.settle();
  return { world, shop, visits };
}

/** Every reminder the queue holds comes due now, whatever the clock says. */
async function runWaiting({ world, shop }: Scene): Promise<void> {
  await world.sql(
    "update pgboss.job set start_after = now() where name = 'remind-visit' and state in ('created', 'retry')",
  );
  // Rings the queue, which else looks every two seconds: a visit of nobody, long over.
  const nobody = { shopId: shop.shopId, bookingId: newId(), startsAt: '2000-01-01T08:00:00.000Z' };
  await world.server.house.jobs.send('remind-visit', nobody);
  await world.settle();
}

/** As `runWaiting`, and every reminder that ever ran comes once more. */
async function runAll(scene: Scene): Promise<void> {
  const told = await scene.world.sql<{ data: object }>(
    "select distinct data from pgboss.job where name = 'remind-visit' and state = 'completed' and data->>'startsAt' > '2001'",
  );
  for (const { data } of told) await scene.world.server.house.jobs.send('remind-visit', data);
  await runWaiting(scene);
}

/** Visits whose reminder came too early and was dropped instead of put off. */
async function forgotten({ world, visits }: Scene): Promise<string[]> {
  const waiting = await world.sql<{ id: string }>(
    "select data->>'bookingId' as id from pgboss.job where name = 'remind-visit' and state in ('created', 'retry')",
  );
  const known = new Set(waiting.map(({ id }) => id));
  return visits
    .filter(({ id }) => !known.has(id))
    .map(({ plan }) => `${plan.date} ${plan.time}: its reminder came too early and was forgotten`);
}

async function wrongTimes({ shop, visits }: Scene): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, plan } of visits) {
    const { date, time, startsAt } = await shop.staff.SERVICE_WRITER.caller.call('getBooking', { bookingId: id });
    if (date !== plan.date || time !== plan.time || startsAt !== plan.startsAt)
      wrong.push(`${plan.date} ${plan.time} became ${date} ${time} (${startsAt})`);
  }
  return wrong;
}

/** Reminders that were given twice, not at all, or by one way more often than by another. */
async function wrongReminders({ world, visits }: Scene): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, customer, plan } of visits) {
    const [told] = await world.sql<{ facts: number; mails: number; bells: number }>(
      `select (select count(*)::int from event where type = 'booking.reminded' and refs->>'booking' = $1) as facts,
         (select count(*)::int from mail where kind = 'visit-reminder' and customer_id = $2) as mails,
         (select count(*)::int from notice where kind = 'visit-reminder' and customer_id = $2) as bells`,
      [id, customer.id],
    );
    if (told?.facts !== 1 || told.mails !== 1 || told.bells !== 1)
      wrong.push(`${plan.date} ${plan.time}: ${told?.facts} reminders, ${told?.mails} mails, ${told?.bells} bells`);
  }
  return wrong;
}

async function playNight(world: World, night: Night, size: Size): Promise<{ wrong: string[]; visits: number }> {
  world.clock.set(night.from);
  const scene = await agree(world, night, COPIES[size]);
  await runWaiting(scene);
  const wrong = [...(await wrongTimes(scene)), ...(await forgotten(scene))];
  const [until, jumpAt] = [Date.parse(night.until), Date.parse(night.jumpAt)];
  let jumped = false;
  for (let at = Date.parse(night.from); at <= until; at += STEP_HOURS[size] * HOUR_MS) {
    world.clock.set(new Date(at).toISOString());
    await runAll(scene);
    if (jumped || at < jumpAt) continue;
    jumped = true;
    for (const hours of [24, -24, 24, -24]) {
      world.clock.advance(hours * HOUR_MS);
      await runAll(scene);
      wrong.push(...(await wrongTimes(scene)));
    }
  }
  wrong.push(...(await wrongTimes(scene)), ...(await wrongReminders(scene)));
  return { wrong, visits: scene.visits.length };
}

/** Plays both nights on a database of its own. */
export async function run(size: Size): Promise<Told> {
  const world = await openWorld({}, templateUrl());
  try {
    const played = [];
    for (const night of NIGHTS) played.push(await playNight(world, night, size));
    const wrong = played.flatMap((each) => each.wrong);
    const visits = played.reduce((sum, each) => sum + each.visits, 0);
    return {
      tried: `${visits} visits kept their wall time and were each reminded of once, by mail and by bell`,
      wrong,
    };
  } finally {
    await world.close();
  }
}
