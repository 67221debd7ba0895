import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { inShop, pay } from '../invoices/testing/pay.ts';
import { postEntry, withShopAmounts } from './index.ts';

let world: World;
let shop: TestShop;
let customerId: string;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world, { country: 'DE', currency: 'EUR', locale: 'de' });
  ({ id: customerId } = await makeCustomer(world, shop.shopId, { name: 'Jürgen Groß' }));
});
afterAll(() => world.close());

const owner = () => shop.staff.ADMIN.caller;
const year = { from: '2026-01-01', to: '2026-12-31' };
const posted = async (
  rate: number,
  unitPrice: number,
  days = 0,
): Promise<{ id: string; number: string; total: number }> => {
  world.clock.advance(-days * 86_400_000);
  const line = { kind: 'labour', description: 'Arbeit', quantity: 1000, unitPrice, taxRateBp: rate } as const;
  const { id } = await owner().call('createInvoice', { customerId, lines: [line] });
  const bill = await owner().call('postInvoice', { invoiceId: id, version: 1 });
  world.clock.advance(days * 86_400_000);
  return bill;
};
const entry = (lines: Parameters<typeof withShopAmounts>[0], sourceId = newId()) =>
  inShop(world, shop.shopId, async (scope) => {
    scope.record('billing.changed', {}, { fields: [] });
    return postEntry(scope, {
      kind: 'write_off',
      sourceId,
      day: '2026-11-24',
      currency: 'EUR',
      customerId,
      description: 'Test',
      lines: withShopAmounts(lines),
    });
  });

describe('[FINA-11] the books', () => {
  test('R-500 what does not add up is refused by us and by the database', async () => {
    const lopsided = entry([
      { account: 'cash', amount: 5 },
      { account: 'receivable', amount: -4 },
    ]);
    await expect(lopsided).rejects.toThrow('does not add up');
    const id = newId();
    const lone = world.sql(
      `with e as (insert into ledger_entry (shop_id, id, kind, source_id, day, at, currency, description)
        values ($1, $2, 'write_off', $2, '2026-11-24', now(), 'EUR', 'x'))
       insert into ledger_line (shop_id, entry_id, position, account, amount, shop_amount, day) values ($1, $2, 1, 'cash', 5, 5, '2026-11-24')`,
      [shop.shopId, id],
    );
    await expect(lone).rejects.toThrow();
    await expect(
      inShop(world, shop.shopId, ({ sql }) => sql.updateTable('ledger_line').set({ amount: 1 }).execute()),
    ).rejects.toThrow(/permission denied/);
  });

  test('R-501 the same movement is booked once, also by two at once', async () => {
    const source = newId();
    const lines = [
      { account: 'write_offs', amount: 700 },
      { account: 'receivable', amount: -700 },
    ] as const;
    const made = await Promise.all([entry(lines, source), entry(lines, source), entry(lines, source)]);
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test('R-503 other currencies count at their own rates; what is left over is an exchange difference', () => {
    const lines = withShopAmounts(
      [
        { account: 'cash', amount: 1001, rateMicro: 930_000 },
        { account: 'receivable', amount: -1001, rateMicro: 912_345 },
      ],
      930_000,
    );
    expect(lines.map(({ account, shopAmount }) => [account, shopAmount])).toEqual([
      ['cash', 931],
      ['receivable', -913],
      ['exchange_difference', -18],
    ]);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  test('[INTG-09, FINA-11] R-502 R-504 R-506 balance, tax by rate and ageing at a day', async () => {
    const before = await owner().call('getTaxSummary', year);
    const old = await posted(1900, 100_000, 60);
    const young = await posted(700, 50_000);
    await pay(world, shop.shopId, old.id, 19_000);
    const credit = await owner().call('creditInvoice', { invoiceId: young.id, reason: 'Kulanz' });
    expect(credit.total).toBe(young.total);
    const balance = await owner().call('getTrialBalance', {});
    expect(balance.total).toBe(0);
    expect(balance.accounts.find(({ account }) => account === 'cash')?.balance).toBe(19_000);
    const tax = await owner().call('getTaxSummary', year);
    const known = (rateBp: number) => before.rates.find((rate) => rate.rateBp === rateBp) ?? { net: 0, tax: 0 };
    expect(tax.rates.find(({ rateBp }) => rateBp === 1900)).toMatchObject({
      net: known(1900).net + 100_000,
      tax: known(1900).tax + 19_000,
    });
    expect(tax.rates.find(({ rateBp }) => rateBp === 700)).toMatchObject({ net: 0, tax: 0 });
    const ages = await owner().call('getAgeing', {});
    // 60 days ago with 14 days to pay: 46 days late. The write-off of the test above names no bill.
    expect(ages.total).toMatchObject({ to60: 100_000, to30: 0, older: 0 });
    const then = await owner().call('getAgeing', { day: '2026-09-30' });
    expect(then.total).toMatchObject({ current: 119_000, to60: 0, total: 119_000 });
    const quarter = await owner().call('getTaxSummary', { from: '2026-07-01', to: '2026-09-30' });
    expect(quarter).toMatchObject({ net: 100_000, tax: 19_000 });
  });

  test('R-507 the books leave whole: CSV, DATEV, IIF and QIF add up to the same', async () => {
    await posted(1900, 12_345);
    const csv = await owner().fetch('/api/v1/ledger/lines.csv?from=2026-01-01&to=2026-12-31');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const rows = (await csv.text()).trim().split('\r\n').slice(1);
    const entries = new Set(rows.map((row) => row.split(',')[1])).size;
    const file = async (format: 'datev' | 'iif' | 'qif') => {
      const made = await owner().call('exportBooks', { ...year, format });
      expect(made.entries).toBe(entries);
      return Buffer.from(made.base64, 'base64').toString('latin1');
    };
    const datev = (await file('datev')).trim().split('\r\n');
    expect(datev[0]).toMatch(/^"EXTF";700;21;"Buchungsstapel";9;\d{17};;"PL";/);
    expect(new Set(datev.slice(1).map((row) => row.replaceAll(/"[^"]*"/g, '').split(';').length)).size).toBe(1);
    expect(datev.slice(2).join('\n')).toContain('J\u00fcrgen Gro\u00df');
    const signed = datev.slice(2).map((row) => {
      const [amount = '', side, , , , , account, against] = row.split(';');
      return { cents: Number(amount.replace(',', '')) * (side === '"S"' ? 1 : -1), account, against };
    });
    const balances = (await owner().call('getTrialBalance', { day: '2026-12-31' })).accounts;
    const receivable = balances.find(({ account }) => account === 'receivable')?.balance;
    const sum = (which: 'account' | 'against', number: string) =>
      signed.filter((row) => row[which] === number).reduce((total, { cents }) => total + cents, 0);
    expect(sum('account', '1400') - sum('against', '1400')).toBe(receivable);
    const iif = (await file('iif')).split('\r\n').filter((row) => /^(TRNS|SPL)\t/.test(row));
    expect(iif).toHaveLength(rows.length);
    expect(iif.reduce((total, row) => total + Math.round(Number(row.split('\t')[5]) * 100), 0)).toBe(0);
    for (const record of (await file('qif')).split('^').filter((each) => /(^|\n)D\d/.test(each))) {
      const amounts = (sign: string) =>
        record
          .split('\r\n')
          .filter((row) => row.startsWith(sign))
          .map((row) => Math.round(Number(row.slice(1)) * 100));
      expect(amounts('$').reduce((a, b) => a + b, 0)).toBe(amounts('T').filter(Number.isFinite).at(-1));
    }
    expect(await world.sql("select 1 from event where type = 'ledger.exported'")).toHaveLength(3);
  });

  test('a period that ends before it begins, a batch over two years, and who may not look', async () => {
    const wrong = { from: '2026-12-01', to: '2026-11-01' };
    expect((await owner().send('getTaxSummary', wrong)).problem.code).toBe('invalid_input');
    const years = { from: '2025-12-01', to: '2026-11-01', format: 'datev' } as const;
    expect((await owner().send('exportBooks', years)).problem.code).toBe('invalid_input');
    for (const role of ['SERVICE_WRITER', 'PARTS', 'TECH'] as const)
      expect((await shop.staff[role].caller.send('getTrialBalance', {})).status).toBe(403);
  });
});
