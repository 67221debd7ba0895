import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeBilledVisit } from '../../invoices/testing/visit.ts';
import { type Billed, billedInGermany, postWith } from '../testing/billed.ts';
import { brokenInGermany, brokenRules, taxOff, wrongLines } from '../testing/en16931-rules.ts';
import { xmlOf } from './find-xml.ts';

const formats = ['xrechnung_ubl', 'xrechnung_cii', 'zugferd'] as const;
/** A ZUGFeRD file needs its print first: not every bill is worth one. */
const plain = ['xrechnung_ubl', 'xrechnung_cii'] as const;
let world: World;
let billed: Billed;
beforeAll(async () => {
  world = await openWorld();
  billed = await billedInGermany(world);
});
afterAll(async () => {
  await world.settle();
  await world.close();
}, 120_000);
const admin = () => billed.shop.staff.ADMIN.caller;

async function written(invoiceId: string, format: (typeof formats)[number]): Promise<Buffer> {
  const { url } = await admin().call('exportEInvoice', { invoiceId, format });
  const file = Buffer.from(await (await world.caller().fetch(url)).arrayBuffer());
  return xmlOf(file)?.xml ?? Buffer.alloc(0);
}
/** Every format of a bill keeps every rule; answers by how many cents a rate's tax is off its base. */
async function keepsRules(invoiceId: string, as: readonly (typeof formats)[number][] = plain): Promise<number> {
  const off: number[] = [];
  for (const format of as) {
    const xml = await written(invoiceId, format);
    const broken = format === 'zugferd' ? brokenRules(xml) : brokenInGermany(xml);
    expect(broken, `${format} of ${invoiceId}`).toEqual([]);
    expect(wrongLines(xml), format).toEqual([]);
    off.push(taxOff(xml));
  }
  return Math.max(...off);
}

/** Numbers that look random and are the same each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const kinds = ['labour', 'part', 'sublet', 'fee', 'discount'] as const;

async function randomBill(seed: number): Promise<string> {
  const any = chance(seed);
  const line = (nth: number) => {
    const kind = nth === 0 ? 'labour' : (kinds[any(kinds.length)] ?? 'part');
    const most = kind === 'discount' ? 900 : 90_000;
    const taxRateBp = [1900, 700, 0][any(3)] ?? 1900;
    return { kind, description: `Nr. ${nth} <&>`, quantity: 1 + any(4000), unitPrice: 100 + any(most), taxRateBp };
  };
  const lines = Array.from({ length: 1 + any(9) }, (_, nth) => line(nth));
  const { customerId } = billed;
  const { id } = await admin().call('createInvoice', { customerId, lines });
  const { version } = await admin().call('getInvoice', { invoiceId: id });
  const typed = { lines, buyerReference: '04011000-12345-03', version };
  const kept = await admin().call('updateInvoice', { invoiceId: id, ...typed });
  await admin().call('postInvoice', { invoiceId: id, version: kept.version });
  return id;
}
const shopSays = (rules: object) =>
  world.sql('update shop set rules = rules || $1 where shop_id = $2', [JSON.stringify(rules), billed.shop.shopId]);

describe('[INVC-01] [I18N-05] R-580 R-581 R-584 what we write keeps the rules of EN 16931 and XRechnung', () => {
  it('bills of many kinds of lines at three rates, with discounts', async () => {
    for (let seed = 1; seed <= 6; seed++)
      expect(await keepsRules(await randomBill(seed), seed === 1 ? formats : plain)).toBe(0);
  });

  it('bills whose prices include tax: a rate’s tax is at most a cent away from its base', async () => {
    await shopSays({ pricesIncludeTax: true });
    for (let seed = 20; seed <= 23; seed++) expect(await keepsRules(await randomBill(seed))).toBeLessThanOrEqual(1);
    await shopSays({ pricesIncludeTax: false });
  });

  it('a deposit, the final bill that sets it off, and a credit note of a part', async () => {
    const visit = await makeBilledVisit(world, billed.shop, [
      { kind: 'labour', quantity: 3333, unitPrice: 9_700, taxRateBp: 1900 },
      { kind: 'part', quantity: 1000, unitPrice: 12_345, taxRateBp: 700 },
    ]);
    await world.sql(
      `update customer set email_sealed = o.email_sealed, address_sealed = o.address_sealed, email_index = null
         from customer o where o.id = $1 and customer.id = $2`,
      [billed.customerId, visit.customer.id],
    );
    await world.sql("update estimate set currency = 'EUR' where id = $1", [visit.estimateId]);
    const terms = { customerId: visit.customer.id, buyerReference: '04011000-12345-03', version: 0 };
    await admin().call('updateInvoiceTerms', terms);
    const deposit = await admin().call('requestDeposit', { estimateId: visit.estimateId, percentBp: 3333 });
    await keepsRules(deposit.id);
    await admin().call('takePayment', { invoiceId: deposit.id, method: 'bank', amount: deposit.total });
    const { id } = await admin().call('draftInvoice', { workOrderId: visit.id });
    const { version, lines } = await admin().call('getInvoice', { invoiceId: id });
    await admin().call('postInvoice', { invoiceId: id, version });
    await keepsRules(id);
    const part = { lineId: lines[0]?.id ?? '', quantity: 1111 };
    const note = await admin().call('creditInvoice', { invoiceId: id, lines: [part], reason: 'Kulanz' });
    await keepsRules(note.id, formats);
  });

  it('[PAY-04] R-534 a final bill that a larger deposit pays whole, and the credit note over the rest', async () => {
    const labour = { kind: 'labour', quantity: 3333, unitPrice: 9_700, taxRateBp: 1900 } as const;
    const visit = await makeBilledVisit(world, billed.shop, [
      labour,
      { kind: 'part', quantity: 1000, unitPrice: 12_345, taxRateBp: 700 },
    ]);
    await world.sql(
      `update customer set email_sealed = o.email_sealed, address_sealed = o.address_sealed, email_index = null
         from customer o where o.id = $1 and customer.id = $2`,
      [billed.customerId, visit.customer.id],
    );
    await world.sql("update estimate set currency = 'EUR' where id = $1", [visit.estimateId]);
    const buyerReference = '04011000-12345-03';
    await admin().call('updateInvoiceTerms', { customerId: visit.customer.id, buyerReference, version: 0 });
    const deposit = await admin().call('requestDeposit', { estimateId: visit.estimateId, percentBp: 9_000 });
    await admin().call('takePayment', { invoiceId: deposit.id, method: 'bank', amount: deposit.total });
    const { id: invoiceId } = await admin().call('draftInvoice', { workOrderId: visit.id });
    const lines = [{ ...labour, description: 'Arbeit' }];
    const { version } = await admin().call('updateInvoice', { invoiceId, lines, buyerReference, version: 1 });
    expect((await admin().call('postInvoice', { invoiceId, version })).total).toBe(0);
    expect(await keepsRules(invoiceId)).toBeLessThanOrEqual(1);
    const { items } = await admin().call('listInvoices', { workOrderId: visit.id });
    const note = items.find(({ kind }) => kind === 'credit_note');
    expect(await keepsRules(note?.id ?? '', formats)).toBeLessThanOrEqual(1);
  });

  it('a shop with a national tax number only; a credit note of a shop without an account', async () => {
    await world.sql("update shop set tax_number = '30/123/45678' where shop_id = $1", [billed.shop.shopId]);
    const id = await randomBill(40);
    await keepsRules(id);
    const { version } = await admin().call('getInvoiceRules', {});
    await admin().call('updateInvoiceRules', { iban: null, version });
    const note = await admin().call('creditInvoice', { invoiceId: id, reason: 'Storno' });
    await keepsRules(note.id);
    await admin().call('updateInvoiceRules', { iban: 'DE02120300000000202051', version: version + 1 });
  });

  it('an exempt customer: no tax, and the reason why', async () => {
    await world.sql('update customer set tax_exempt = true where id = $1', [billed.customerId]);
    const terms = { customerId: billed.customerId, taxExemptReason: 'Botschaft', version: 0 };
    await admin().call('updateInvoiceTerms', terms);
    await keepsRules(await randomBill(50));
    await world.sql('update customer set tax_exempt = false where id = $1', [billed.customerId]);
  });

  it('the rules notice: each change below breaks the rule it is named after', async () => {
    await postWith(world, billed, '04011000-12345-03');
    const xml = (await written(billed.invoiceId, 'xrechnung_ubl')).toString();
    const broken = (from: RegExp, to: string) => {
      expect(xml).toMatch(from);
      return brokenInGermany(Buffer.from(xml.replace(from, to)));
    };
    expect(brokenInGermany(Buffer.from(xml))).toEqual([]);
    const amount = (name: string) => new RegExp(`(<cbc:${name} currencyID="EUR">)[\\d.-]+(</cbc:${name}>)`);
    // The first one is that of the sums; the lines follow.
    expect(broken(amount('LineExtensionAmount'), '$11.00$2')).toEqual(expect.arrayContaining(['BR-CO-10', 'BR-CO-13']));
    expect(broken(amount('TaxExclusiveAmount'), '$11.00$2')).toEqual(expect.arrayContaining(['BR-CO-13', 'BR-CO-15']));
    expect(broken(amount('TaxInclusiveAmount'), '$11.00$2')).toEqual(expect.arrayContaining(['BR-CO-15', 'BR-CO-16']));
    expect(broken(amount('PayableAmount'), '$11.00$2')).toContain('BR-CO-16');
    expect(broken(amount('PayableAmount'), '$11.001$2')).toContain('BR-DEC');
    expect(broken(amount('TaxAmount'), '$11.00$2')).toContain('BR-CO-14');
    expect(broken(amount('TaxableAmount'), '$1999.00$2')).toEqual(expect.arrayContaining(['BR-CO-17', 'BR-S-08']));
    expect(broken(/<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/, '')).toEqual(['BR-DE-15']);
    expect(broken(/<cbc:Telephone>.*?<\/cbc:Telephone>/, '')).toEqual(['BR-DE-2']);
    expect(broken(/DE02120300000000202051/, 'DE02120300000000202052')).toEqual(['BR-DE-19']);
    expect(broken(/<cac:PaymentMeans>[\s\S]*?<\/cac:PaymentMeans>/, '')).toEqual(['BR-DE-1']);
    expect(broken(/(<cbc:PriceAmount currencyID="EUR">)/, '$1-')).toEqual(['BR-27']);
    expect(broken(/(<cbc:CompanyID>)30/, '$1')).toEqual([]);
  });
});
