import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesOf } from '../../house.ts';
import { urlForRole } from '../../kernel/database/pools.ts';
import { newId } from '../../kernel/ids.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { carsWith, every, peopleWith, plateOf } from './testing/expected.ts';
import { makeTown, type Town } from './testing/town.ts';

const COUNT = 1700;
const NAMES = [
  'banda',
  'anda',
  'nd',
  'an',
  'mü',
  'ÜLL',
  'straß',
  'ße',
  'šim',
  'o’n',
  '100%',
  '%',
  '_',
  'a_b',
  '\\',
  'x',
  'q',
  'ö',
];
const MORE_NAMES = [
  'ana b',
  'zoë xu',
  'copperl',
  'söhne',
  'lo',
  'ta mw',
  'own',
  'own1599',
  'far',
  'nobody at all',
  'zamfleet_',
];
const CARS = [
  'aaa',
  'ba',
  'b',
  '0037',
  '7',
  '37',
  'hilux',
  'toyota hilux',
  'hilux aa',
  'aab hilux',
  'd-max 55',
  't-roc',
  'škoda',
];
const MORE_CARS = [
  'fit 9',
  'own0000',
  '%',
  'a_',
  'zzz',
  'a-b',
  'caa 0074',
  'x',
  'own000007919',
  'far0',
  'lux to',
  'demio bd 3',
];

type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** Asks in one transaction that sees this shop, or none. */
async function asked(url: string, shopId: string | null, work: (ask: Ask) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    if (shopId) await client.query(`set local app.shop_id = '${shopId}'`);
    await work(async (text) => (await client.query(text)).rows);
  } finally {
    await client.end();
  }
}

describe('searching a large shop', () => {
  let world: World;
  let own: Town;
  let desk: Caller;
  beforeAll(async () => {
    world = await openWorld();
    own = await makeTown(world, COUNT, 'OWN');
    await makeTown(world, COUNT, 'FAR');
    desk = own.shop.staff.ADMIN.caller;
  }, 120_000);
  afterAll(() => world.close());

  it('[CRM-06] finds every customer whose name or company holds what was typed, in order, page by page', async () => {
    for (const search of [...NAMES, ...MORE_NAMES]) {
      const found = await every((cursor) =>
        desk.call('listCustomers', { search, limit: 100, ...(cursor ? { cursor } : {}) }),
      );
      expect(found, search).toEqual(peopleWith(own, search));
    }
    for (const search of ['ban', 'ö'])
      expect(
        await every((cursor) =>
          desk.call('listCustomers', { search, tag: 'fleet', limit: 3, ...(cursor ? { cursor } : {}) }),
        ),
      ).toEqual(peopleWith(own, search, 'fleet'));
    expect((await desk.call('listCustomers', { tag: 'OWN', limit: 100 })).items).toHaveLength(17);
    expect((await desk.call('listCustomers', { tag: 'FAR' })).items).toEqual([]);
  });

  it('[CRM-06] finds every car whose plate, make, model or VIN holds what was typed, in order, page by page', async () => {
    for (const search of [...CARS, ...MORE_CARS]) {
      const found = await every((cursor) =>
        desk.call('listVehicles', { search, limit: 100, ...(cursor ? { cursor } : {}) }),
      );
      expect(found, search).toEqual(carsWith(own, search));
    }
  });

  it('[WO-11] finds work orders by plate, name and number, however many or few fit, newest first', async () => {
    for (const search of ['banda', 'own', 'aab', '0037', '12', 'a', 'mü', 'straß', 'zzz', '1599', 'far399']) {
      const people = new Set(own.people.filter(({ name }) => name.toLowerCase().includes(search)).map(({ id }) => id));
      const plate = plateOf(search);
      const numbers = own.cars.flatMap((car, n) =>
        (plate && car.plate_key.includes(plate)) || people.has(own.people[n]?.id ?? '') || n + 1 === Number(search)
          ? [n + 1]
          : [],
      );
      const found: number[] = [];
      await every(async (cursor) => {
        const page = await desk.call('listWorkOrders', { search, limit: 100, ...(cursor ? { cursor } : {}) });
        found.push(...page.items.map(({ number }) => number));
        return page;
      });
      expect(found, search).toEqual(numbers.toReversed());
    }
  });

  it('[WO-12] R-293 one box finds the work order of a number first, then open ones, and a German plate as it is written', async () => {
    const { shopId } = own.shop;
    const open = await world.sql<{ id: string }>(
      "update work_order set stage = 'arrived' where shop_id = $1 and number in (50, 77) returning id",
      [shopId],
    );
    const [house] = own.people.filter(({ name }) => name.includes('Banda'));
    await world.sql('update work_order set customer_id = $2 where shop_id = $1 and number in (50, 77)', [
      shopId,
      house?.id,
    ]);
    const titles = async (q: string, caller = desk) =>
      (await caller.call('findAnything', { q })).items.filter(({ kind }) => kind === 'work_order').map(({ id }) => id);
    const byNumber = await world.sql<{ id: string }>('select id from work_order where shop_id = $1 and number = 12', [
      shopId,
    ]);
    expect((await titles('12'))[0]).toBe(byNumber[0]?.id);
    const banda = await titles('banda');
    expect(banda).toHaveLength(8);
    expect(new Set(banda.slice(0, 2))).toEqual(new Set(open.map(({ id }) => id)));
    expect(await titles('banda', own.shop.staff.TECH.caller)).toEqual([]);
    const car = await desk.call('createVehicle', { plate: 'MÜ AB 123', plateRegion: 'D' });
    for (const q of ['MÜ AB 123', 'müab123', 'mu-ab 123', 'ü ab']) {
      expect(
        (await desk.call('findAnything', { q })).items.map(({ id }) => id),
        q,
      ).toEqual([car.id]);
      expect(
        (await desk.call('listVehicles', { search: q })).items.map(({ id }) => id),
        q,
      ).toEqual([car.id]);
    }
  });

  it('[PLAT-01] the functions that search past the row policies answer with rows of the scope’s shop alone', async () => {
    const roles = rolesOf(world.env);
    const url = urlForRole(world.databaseUrl, roles.app, roles.appPassword);
    const questions = ['a', 'an', 'banda', 'own', 'far', '0037', ''].flatMap((term) => [
      `select id as found from customers__search('${term}', null, null, null, null, 5000)`,
      `select id as found from customers__search('${term}', 'fleet', null, null, null, 5000)`,
      `select id as found from vehicles__search(array['${term}'], upper('${term}'), null, null, 5000)`,
      `select id as found from vehicles__search(array['${term}', 'a'], '', 1, null, 5000)`,
      `select unnest(work_orders__found('${term}', upper('${term}'), 5000)) as found`,
      `select unnest(invoices__found('${term}', upper('${term}'), 5000)) as found`,
    ]);
    const theirs = new Set(
      (
        await world.sql<{ id: string }>(
          'select id from customer where shop_id <> $1 union select id from vehicle where shop_id <> $1 union select id from work_order where shop_id <> $1',
          [own.shop.shopId],
        )
      ).map(({ id }) => id),
    );
    let hits = 0;
    await asked(url, null, async (ask) => {
      for (const question of questions) expect(await ask(question), question).toEqual([]);
    });
    await asked(url, own.shop.shopId, async (ask) => {
      for (const question of questions) {
        const found = (await ask(question)).map((row) => String(row.found));
        const leaked = found.filter((id) => theirs.has(id));
        expect(leaked, question).toEqual([]);
        hits += found.length;
      }
    });
    expect(hits).toBeGreaterThan(COUNT);
  });

  it('[INVC-03] finds bills by part of their number, of the name they are made out to and of the plate, few or many', async () => {
    const ids = own.people.slice(0, 1300).map(() => newId());
    const names = ids.map((_, n) => (n % 2 ? null : `Old ${own.people[n]?.name}`));
    await world.sql(
      `insert into invoice (shop_id, id, public_id, kind, status, series, number, number_text, customer_id, vehicle_id, currency, prices_include_tax,
         buyer_name, issued_on, posted_at, created_at)
       select $1, id, 'in_' || id, 'invoice', case when buyer is null then 'draft' else 'posted' end, 'S', n, case when buyer is not null then 'INV-' || n end,
         person, car, 'ZMW', false, buyer, '2026-11-24', now(), now()
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) with ordinality as row (id, person, car, buyer, n)`,
      [
        own.shop.shopId,
        ids,
        own.people.slice(0, 1300).map(({ id }) => id),
        own.cars.slice(0, 1300).map(({ id }) => id),
        names,
      ],
    );
    for (const search of ['inv-12', 'old mutinta', 'own', 'aab', '0037', 'a', 'straß', 'inv-', 'zzz', 'far399']) {
      const plate = plateOf(search);
      const wanted = ids.filter((_, n) => {
        const name = (names[n] ?? own.people[n]?.name ?? '').toLowerCase();
        const number = names[n] === null ? '' : `inv-${n + 1}`;
        return number.includes(search) || name.includes(search) || (plate && own.cars[n]?.plate_key.includes(plate));
      });
      const found = await every((cursor) =>
        desk.call('listInvoices', { search, limit: 100, ...(cursor ? { cursor } : {}) }),
      );
      expect(found, search).toEqual(wanted.toReversed());
    }
  });

  it('[OPS-03] what few rows hold is found by its parts: an index is asked and no table is read through', async () => {
    await world.sql('analyze customer, vehicle, work_order, invoice');
    for (const [index, question] of [
      ['customer_parts', "customers__search('own', null, null, null, null, 20)"],
      ['customer_parts', "customers__search('q', null, null, null, null, 20)"],
      ['customer_marks', "customers__search('', 'fleet', null, null, null, 20)"],
      ['vehicle_parts', "vehicles__search(array['own000007919'], 'OWN000007919', null, null, 20)"],
      ['vehicle_parts', "vehicles__search(array['hilux', 'aab'], 'HILUXAAB', null, null, 20)"],
      ['customer_parts', "work_orders__found('own', 'OWN', 1000)"],
      ['invoice_parts', "invoices__found('own', 'OWN', 1000)"],
    ])
      await asked(world.databaseUrl, own.shop.shopId, async (ask) => {
        await ask(`select count(*) from ${question}`);
        const [read] =
          await ask(`select pg_stat_get_xact_numscans('${index}'::regclass)::int as scans, sum(seq_tup_read)::int as through
          from pg_stat_xact_user_tables where relname in ('customer', 'vehicle', 'work_order', 'invoice')`);
        expect(read, question).toEqual({ scans: expect.any(Number), through: 0 });
        expect(read?.scans, question).toBeGreaterThan(0);
      });
  });
});
