import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { type Billed, billedInGermany, postWith } from '../testing/billed.ts';
import { readPdf } from '../testing/pdf-text.ts';
import { readEInvoice } from './read.ts';
import { quantityAndPrice } from './ubl.ts';

const wrongFields = (problem: object) =>
  ('errors' in problem ? (problem.errors as { field: string }[]) : []).map(({ field }) => field);

describe('electronic invoices', () => {
  let world: World;
  let billed: Billed;
  let number: string;
  beforeAll(async () => {
    world = await openWorld();
    billed = await billedInGermany(world);
  });
  afterAll(() => world.close());
  const admin = () => billed.shop.staff.ADMIN.caller;
  const bytesOf = async (url: string) => Buffer.from(await (await world.caller().fetch(url)).arrayBuffer());

  it('[INVC-01] R-580 a draft has none; a posted bill that lacks something names all of it', async () => {
    const draft = { invoiceId: billed.invoiceId, format: 'xrechnung_ubl' } as const;
    expect((await admin().send('exportEInvoice', draft)).problem.code).toBe('not_posted');
    const bare = await admin().call('createCustomer', {
      kind: 'person',
      name: 'Ohne Anschrift',
      phone: '+49 30 5550100',
    } as never);
    const lines = [
      { kind: 'labour', description: 'Prüfen', quantity: 1000, unitPrice: 5_000, taxRateBp: 1900 },
    ] as const;
    const { id } = await admin().call('createInvoice', { customerId: bare.id, lines: [...lines] });
    await admin().call('postInvoice', { invoiceId: id, version: 1 });
    await world.sql('update shop set tax_number = null where shop_id = $1', [billed.shop.shopId]);
    const refused = await admin().send('exportEInvoice', { invoiceId: id, format: 'xrechnung_ubl' });
    expect(refused.status).toBe(422);
    expect(refused.problem.code).toBe('e_invoice_incomplete');
    expect(wrongFields(refused.problem)).toEqual([
      'shop.taxNumber',
      'customer.address',
      'customer.email',
      'buyerReference',
    ]);
    await world.sql("update shop set tax_number = 'DE123456789' where shop_id = $1", [billed.shop.shopId]);
  });

  it('[INVC-01] R-581 XRechnung as UBL and CII states the bill’s own sums and reads back as it was', async () => {
    number = await postWith(world, billed, '04011000-12345-03');
    const bill = await admin().call('getInvoice', { invoiceId: billed.invoiceId });
    for (const [format, as] of [
      ['xrechnung_ubl', 'ubl'],
      ['xrechnung_cii', 'cii'],
    ] as const) {
      const file = await admin().call('exportEInvoice', { invoiceId: billed.invoiceId, format });
      const xml = await bytesOf(file.url);
      expect(xml.toString()).toContain('urn:xeinkauf.de:kosit:xrechnung_3.0');
      const read = readEInvoice(xml);
      expect(read).toMatchObject({
        format: as,
        number,
        currency: 'EUR',
        net: bill.net,
        tax: bill.tax,
        total: bill.total,
        due: bill.total,
        addsUp: true,
        isCredit: false,
        issuedOn: '2026-11-24',
        iban: 'DE02120300000000202051',
        buyer: { name: 'Stadtreinigung Süd, Jörg Müller', reference: '04011000-12345-03' },
        byRate: bill.byRate.map(({ rateBp, net, tax }) => ({ rate: rateBp / 100, net, tax })),
      });
      expect(read?.supplier).toMatchObject({ name: 'Werkstatt Südkreuz GmbH', taxNumbers: ['DE123456789'] });
      expect(read?.lines.map(({ description, quantity, net, unit }) => [description, quantity, net, unit])).toEqual([
        ['Bremsen vorn erneuern', 1.5, 14_700, 'HUR'],
        ['Bremsbeläge, Satz', 1, 11_849, 'C62'],
        ['Fachbuch „Ölwechsel“', 1, 2_000, 'C62'],
        ['Stammkunde', -1, -1_000, 'C62'],
      ]);
    }
  });

  it('[INVC-05] R-581 R-583 ZUGFeRD is the printed bill with the invoice inside; the same file is taken in once', async () => {
    const file = await admin().call('exportEInvoice', { invoiceId: billed.invoiceId, format: 'zugferd' });
    const bytes = await bytesOf(file.url);
    expect((await readPdf(bytes)).text).toContain(`Nr. ${number}`);
    expect(bytes.toString('latin1')).toContain('factur-x');
    const upload = () => admin().upload('importEInvoice', {}, { name: 'rechnung.pdf', bytes, type: 'application/pdf' });
    const taken = await upload();
    expect(taken.body).toMatchObject({ format: 'zugferd', number, addsUp: true });
    expect((await upload()).problem.code).toBe('already_exists');
    const { items } = await admin().call('listReceivedInvoices', {});
    expect(items.map((row) => row.number)).toEqual([number]);
    const one = await admin().call('getReceivedInvoice', { receivedInvoiceId: taken.body.id });
    expect(one).toMatchObject({ fileName: 'rechnung.pdf', takenBy: 'ADMIN person', number });
    expect((await bytesOf(one.url)).equals(bytes)).toBe(true);
  });

  it('R-581 a credit note is written as one, with the bill it belongs to', async () => {
    const { id } = await admin().call('creditInvoice', { invoiceId: billed.invoiceId, reason: 'Kulanz' });
    const credit = await admin().call('getInvoice', { invoiceId: id });
    expect(credit.kind).toBe('credit_note');
    for (const format of ['xrechnung_ubl', 'xrechnung_cii'] as const) {
      const answer = await admin().send('exportEInvoice', { invoiceId: id, format });
      expect(answer.status, format).toBe(200);
      const xml = await bytesOf(answer.body.url);
      expect(readEInvoice(xml)).toMatchObject({ isCredit: true, total: credit.total, addsUp: true });
      expect(xml.toString()).toContain(number);
    }
  });

  it('R-582 what is no invoice is refused in plain words, and nothing in a file is followed', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice><ID>&a;</ID></Invoice>`;
    for (const [name, text] of [
      ['empty.xml', ' '],
      ['page.html', '<html><body>Invoice</body></html>'],
      ['broken.xml', '<Invoice><ID>1</ID>'],
      ['bomb.xml', bomb],
      ['fake.pdf', '%PDF-1.7\nstream\n<Invoice></Invoice>\nendstream'],
    ]) {
      const answer = await admin().upload('importEInvoice', {}, { name: name ?? '', bytes: Buffer.from(text ?? '') });
      expect(answer.problem.code, name).toBe('e_invoice_unreadable');
    }
  });

  it('R-581 price times quantity gives the line again, prices are never negative', () => {
    for (const [quantity, net] of [
      [1000, -1_000],
      [3333, 10_007],
      [-2000, -35_000],
      [0, 500],
      [7, 1],
    ] as const) {
      const { quantity: units, price, base } = quantityAndPrice({ quantity, net }, 'EUR');
      expect(price).toMatch(/^\d+\.\d\d$/);
      expect(Math.round((Number(units) * Number(price) * 100) / Number(base ?? 1))).toBe(net);
    }
  });
});
