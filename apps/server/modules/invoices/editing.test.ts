import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { billed } from '../payments/testing/billed.ts';
import { isIban, transferAccount } from './transfer-account.ts';

let world: World;
let shop: TestShop;
let owner: Caller;
let advisor: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world, { country: 'DE', currency: 'EUR', locale: 'de', rules: someRules });
  owner = shop.staff.ADMIN.caller;
  advisor = shop.staff.SERVICE_WRITER.caller;
  const partsMatrix = [{ upTo: null, markupBp: 5000 }];
  const bank = { bankName: 'Sparkasse', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' };
  await owner.call('updateInvoiceRules', { partsMatrix, suppliesBp: 1000, environmentFee: 250, ...bank, version: 0 });
});
afterAll(() => world.close());

const pads = { kind: 'part', description: 'Pads', quantity: 2000, unitPrice: 0, taxRateBp: 1900 } as const;
const hour = { kind: 'labour', description: 'Fitting', quantity: 1000, unitPrice: 10_000, taxRateBp: 1900 } as const;

/** A draft with costs, as the owner typed it, and its lines as the advisor sends them back. */
async function draft() {
  const { id: customerId } = await makeCustomer(world, shop.shopId);
  const lines = [{ ...pads, unitCost: 8_000, priceBy: 'matrix' as const }, hour];
  const { id: invoiceId } = await owner.call('createInvoice', { customerId, lines });
  const seen = await advisor.call('getInvoice', { invoiceId });
  const typed = seen.lines.slice(0, 2).map(({ id, kind, description, quantity, unitPrice, taxRateBp }) => {
    return { id, kind: kind as 'part', description, quantity, unitPrice, taxRateBp };
  });
  return { invoiceId, seen, typed };
}
const costs = async (invoiceId: string) =>
  (await owner.call('getInvoice', { invoiceId })).lines.map(({ description, cost, rule }) => [description, cost, rule]);

describe('[INVC-01] R-533 editing without the right to see costs', () => {
  test('keeps the cost and the rule of a line that stays, by its id, for its quantity', async () => {
    const { invoiceId, seen, typed } = await draft();
    expect(seen.lines.map(({ cost }) => cost)).toEqual([null, null, null, null]);
    const [first, second] = typed;
    if (!first || !second) throw new Error('two lines');
    const renamed = { ...first, description: 'Brake pads', quantity: 3000 };
    const lines = [second, renamed, { ...hour, description: 'Cleaning', unitCost: 1 }];
    await advisor.call('updateInvoice', { invoiceId, lines, version: 1 });
    expect((await costs(invoiceId)).slice(0, 3)).toEqual([
      ['Fitting', null, null],
      ['Brake pads', 24_000, 'matrix'],
      ['Cleaning', null, null],
    ]);
  });

  test('without ids the same words are the same line; another price is no longer the rule’s', async () => {
    const { invoiceId, typed } = await draft();
    const lines = typed.map(({ id: _id, ...line }) => ({ ...line, unitPrice: line.unitPrice + 100 }));
    await advisor.call('updateInvoice', { invoiceId, lines, version: 1 });
    expect((await costs(invoiceId)).slice(0, 1)).toEqual([['Pads', 16_000, null]]);
  });

  test('who sees costs changes them, also to none', async () => {
    const { invoiceId, typed } = await draft();
    await owner.call('updateInvoice', { invoiceId, lines: typed, version: 1 });
    expect((await costs(invoiceId))[0]?.[1]).toBeNull();
  });

  test('the shop’s own lines stay off, or on, until somebody says otherwise', async () => {
    const { invoiceId, seen, typed } = await draft();
    expect(seen).toMatchObject({ surcharges: true });
    expect(seen.lines).toHaveLength(4);
    await advisor.call('updateInvoice', { invoiceId, lines: typed, surcharges: false, version: 1 });
    expect(await advisor.call('getInvoice', { invoiceId })).toMatchObject({ surcharges: false });
    expect((await advisor.call('previewInvoice', { invoiceId, lines: typed })).lines).toHaveLength(2);
    await advisor.call('updateInvoice', { invoiceId, lines: typed, note: 'Danke', version: 2 });
    expect((await advisor.call('getInvoice', { invoiceId })).lines).toHaveLength(2);
    await advisor.call('updateInvoice', { invoiceId, lines: typed, surcharges: true, version: 3 });
    expect((await advisor.call('getInvoice', { invoiceId })).lines).toHaveLength(4);
  });
});

describe('[I18N-05] R-532 paying by transfer', () => {
  test('the portal and a link name the account, the words to write and a SEPA payment code over what is open', async () => {
    const bill = await billed(world, shop, 10_000);
    const { total } = await advisor.call('getInvoice', { invoiceId: bill.id });
    const mine = await bill.customer.caller.call('getMyInvoice', { invoice: bill.publicId });
    const head = 'BCD\n002\n1\nSCT\nCOBADEFFXXX\n';
    const tail = `\nDE89370400440532013000\nEUR${(total / 100).toFixed(2)}\n\n\n${bill.number}`;
    expect(mine.bank).toMatchObject({ name: 'Sparkasse', bic: 'COBADEFFXXX', reference: bill.number });
    expect(mine.bank?.code?.startsWith(head)).toBe(true);
    expect(mine.bank?.code?.endsWith(tail)).toBe(true);
    const { url } = await advisor.call('makePaymentLink', { invoiceId: bill.id });
    const token = new URL(url).pathname.split('/').at(-1) ?? '';
    const link = { shop: shop.slug, token };
    expect((await world.caller().call('getPayByLink', link)).bank).toEqual(mine.bank);
    await advisor.call('takePayment', { invoiceId: bill.id, method: 'bank', amount: 400 });
    const ways = await bill.customer.caller.call('listMyPayWays', { invoice: bill.publicId });
    expect(ways.bank?.code).toContain(`\nEUR${((total - 400) / 100).toFixed(2)}\n`);
    await advisor.call('takePayment', { invoiceId: bill.id, method: 'bank', amount: total - 400 });
    expect((await world.caller().call('getPayByLink', link)).bank).toBeNull();
  });

  test('no code for other currencies, for numbers that are no IBAN, and for nothing', async () => {
    const { version: _version, ...rules } = await owner.call('getInvoiceRules', {});
    const payee = { name: 'Autohaus' };
    const code = (change: object, transfer: object = {}) =>
      transferAccount({ ...rules, ...change }, payee, { number: 'RE-1', amount: 100, currency: 'EUR', ...transfer })
        ?.code;
    expect(code({})).toContain('EUR1.00');
    expect(code({}, { currency: 'CHF' })).toBeNull();
    expect(code({}, { amount: 0 })).toBeNull();
    expect(code({ iban: '0012345678' })).toBeNull();
    expect(transferAccount({ ...rules, iban: null }, payee, { number: 'RE-1', amount: 1, currency: 'EUR' })).toBeNull();
    expect([isIban('GB82 WEST 1234 5698 7654 32'), isIban('GB82 WEST 1234 5698 7654 33')]).toEqual([true, false]);
  });
});
