import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { load } from './load.ts';
import { ownerOf } from './owner.ts';
import { readTable } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const customers = `\uFEFFName;E-Mail;Phone;Company\r
"Zulu, Thandiwe";thandiwe@mail.example;"+260 97 755 0199";\r
"Mwale ""MJ"" Josephine";mj@mail.example;;\r
;fleet@mail.example;;"Copper
Haulage"\r
\r
Nobody;not an address;;\r
too;many@mail.example;cells;here;now\r
`;
const vehicles = `plate,make,model,year,owner
BAE 4821,Toyota,Hilux,2021,thandiwe@mail.example
ACB 1234,Nissan,,,mj@mail.example
XYZ 9,Ford,,soon,mj@mail.example
QQQ 1,Ford,,,stranger@mail.example
`;
const history = `date,plate,work,km,total
2025-03-31,BAE 4821,"Front pads
and discs",84000,"2,480.00"
31.03.2025,BAE 4821,Oil,,
2025-04-02,ZZZ 999,Oil,,
`;

describe('reading tables', () => {
  it('[OPS-14] commas, semicolons, quotes, line breaks and marks; each row knows its line', () => {
    const table = readTable(bytes(customers));
    expect(table.rows.map(({ line }) => line)).toEqual([2, 3, 4, 7]);
    expect(table.rows[0]?.cells).toMatchObject({ name: 'Zulu, Thandiwe', 'e-mail': 'thandiwe@mail.example' });
    expect(table.rows[1]?.cells.name).toBe('Mwale "MJ" Josephine');
    expect(table.wrong).toEqual([{ line: 8, why: '5 cells, but 4 columns' }]);
  });

  it('[OPS-14] text of old programs: UTF-16 and Windows', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('name\tphone\nKöhler\t030 1234\n', 'utf16le')]);
    expect(readTable(wide).rows[0]?.cells).toEqual({ name: 'Köhler', phone: '030 1234' });
    expect(readTable(Buffer.from('name;phone\nK\u00f6hler;1\n', 'latin1')).rows[0]?.cells.name).toBe('Köhler');
  });
});

describe('bringing files in', () => {
  let world: World;
  let shop: TestShop;
  const files = () => ({
    customers: readTable(bytes(customers)),
    vehicles: readTable(bytes(vehicles)),
    history: readTable(bytes(history)),
  });
  const bring = async (dryRun = false) => {
    const { house } = world.server;
    const actor = await ownerOf(house, shop.slug);
    if (!actor) throw new Error('no owner');
    return load({ house, actor, dryRun }, files());
  };
  const counts = async () =>
    (
      await world.sql<{ people: number; cars: number; notes: number }>(
        `select (select count(*)::int from customer where shop_id = $1) as people,
           (select count(*)::int from vehicle where shop_id = $1) as cars,
           (select count(*)::int from customer_note where shop_id = $1) as notes`,
        [shop.shopId],
      )
    )[0];
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  it('[OPS-14] a dry run finds what is wrong and writes nothing', async () => {
    const { added, wrong } = await bring(true);
    expect(added.customers).toBe(3);
    expect(wrong.map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        ['customers', 7],
        ['customers', 8],
        ['vehicles', 4],
        ['history', 4],
      ]),
    );
    expect(await counts()).toEqual({ people: 0, cars: 0, notes: 0 });
  });

  it('[OPS-14] rows arrive through the operations; wrong ones are told by line; a second run adds nothing', async () => {
    const first = await bring();
    expect(first.added).toEqual({ customers: 3, vehicles: 2, history: 1 });
    expect(first.wrong.map(({ file, line }) => `${file} ${line}`).sort()).toEqual([
      'customers 7',
      'customers 8',
      'history 4',
      'history 5',
      'vehicles 4',
      'vehicles 5',
    ]);
    expect(await counts()).toEqual({ people: 3, cars: 2, notes: 1 });
    const events = await world.sql<{ type: string }>(
      "select type from event where shop_id = $1 and actor_kind = 'staff'",
      [shop.shopId],
    );
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['customer.added', 'vehicle.added']));
    const { items } = await shop.staff.ADMIN.caller.call('listVehicles', { search: 'BAE 4821' });
    expect(items[0]?.owner?.name).toBe('Zulu, Thandiwe');
    const second = await bring();
    expect(second.added).toEqual({ customers: 0, vehicles: 0, history: 0 });
    expect(second.known).toEqual({ customers: 3, vehicles: 2, history: 1 });
    expect(await counts()).toEqual({ people: 3, cars: 2, notes: 1 });
  });
});
