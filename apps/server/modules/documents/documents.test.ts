import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { choosing, sendTo } from '../estimates/testing/sent.ts';
import { type Billed, billedInGermany, postWith } from './testing/billed.ts';
import { readPdf } from './testing/pdf-text.ts';

describe('documents', () => {
  let world: World;
  let shop: TestShop;
  let billed: Billed;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world, { name: 'Kafue Motors', rules: { ...someRules, signatureRequired: true } });
    billed = await billedInGermany(world);
  });
  afterAll(() => world.close());

  const open = async (url: string) => {
    const answer = await world.caller().fetch(url);
    return { answer, pdf: await readPdf(new Uint8Array(await answer.arrayBuffer())) };
  };

  it('[EST-07] R-570 an estimate as PDF: jobs, tax, the answer and the signature; printed anew once decided', async () => {
    const sent = await sendTo(world, shop, [{ title: 'Brakes' }, { title: 'Battery' }]);
    const { caller } = shop.staff.SERVICE_WRITER;
    const wanted = { kind: 'estimate', id: sent.id } as const;
    const before = await open((await caller.call('getDocument', wanted)).url);
    for (const part of ['Estimate', 'Kafue Motors', 'Brakes', 'Battery', 'ZMW 2,598.40', 'Tax 16%', 'Page 1 of 1'])
      expect(before.pdf.text).toContain(part);
    expect(before.pdf.text).not.toContain('Approved');
    await sent.visit.customer.caller.call('decideMyEstimate', {
      estimate: sent.publicId,
      decisions: choosing(sent.mine, 'approved', 'declined'),
      signature: 'Mwansa Chileshe',
      termsAccepted: true,
      version: sent.mine.version,
    });
    const mine = await sent.visit.customer.caller.call('getMyDocument', { kind: 'estimate', document: sent.publicId });
    const after = await open(mine.url);
    for (const part of ['Approved', 'Declined', 'Mwansa Chileshe', 'Signed on 24 November 2026, 09:00'])
      expect(after.pdf.text).toContain(part);
  });

  it('[PORT-05] [PORT-12] R-577 a customer gets their own papers inline, nobody else’s, and the same print twice', async () => {
    const sent = await sendTo(world, shop, [{ title: 'Clutch', status: 'done' }]);
    const wanted = { kind: 'report', document: sent.visit.publicId } as const;
    const first = await sent.visit.customer.caller.call('getMyDocument', wanted);
    const { answer, pdf } = await open(first.url);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="Service report \d+\.pdf"/);
    expect(answer.headers.get('content-security-policy')).not.toContain('sandbox');
    expect(pdf.text).toContain('Clutch');
    expect(pdf.text).not.toContain('ZMW');
    expect((await sent.visit.customer.caller.call('getMyDocument', wanted)).madeAt).toBe(first.madeAt);
    const stranger = await makeCustomer(world, shop.shopId);
    for (const kind of ['report', 'evidence', 'estimate'] as const) {
      const asked = { kind, document: kind === 'estimate' ? sent.publicId : sent.visit.publicId };
      expect((await stranger.caller.send('getMyDocument', asked)).status).toBe(404);
    }
  });

  it('[INVC-01] [INVC-05] [I18N-05] R-571 R-576 R-578 a bill in the customer’s language, stored by the worker, kept as first printed', async () => {
    const number = await postWith(world, billed, '04011000-12345-03');
    const stored = await world.sql<{ n: number }>("select count(*)::int n from document where kind = 'invoice'");
    expect(stored[0]?.n).toBe(1);
    const { caller } = billed.shop.staff.ADMIN;
    const wanted = { kind: 'invoice', id: billed.invoiceId } as const;
    const file = await caller.call('getDocument', wanted);
    expect(file.name).toBe(`Rechnung ${number}.pdf`);
    const { pdf } = await open(file.url);
    for (const part of [
      `Nr. ${number}`,
      'Stadtreinigung Süd',
      'Ringstraße 1',
      'Bremsen vorn erneuern',
      '1,5',
      '19 % USt auf',
      '7 % USt auf',
      'DE02 1203 0000 0000 2020 51',
      'Leistungsdatum',
      'Mit der Bank-App scannen',
      '04011000-12345-03',
      'Geschäftsführerin',
      'Seite 1 von 1',
    ])
      expect(pdf.text).toContain(part);
    expect(pdf.width).toBe(595);
    await world.sql("update shop set name = 'Ein neuer Name' where shop_id = $1", [billed.shop.shopId]);
    expect((await caller.call('getDocument', wanted)).madeAt).toBe(file.madeAt);
    expect((await open((await caller.call('getDocument', wanted)).url)).pdf.text).toContain('Werkstatt Südkreuz');
  });

  it('[PORT-05] R-572 R-573 a receipt and a statement tell what was paid and what is open', async () => {
    const { caller } = billed.shop.staff.ADMIN;
    const { open: due } = await caller.call('getInvoice', { invoiceId: billed.invoiceId });
    const { id } = await caller.call('takePayment', {
      invoiceId: billed.invoiceId,
      method: 'cash',
      amount: due,
    } as never);
    await world.settle();
    const receipt = await open((await caller.call('getDocument', { kind: 'receipt', id })).url);
    for (const part of ['Quittung', 'Bar', 'RE-', '24. November 2026']) expect(receipt.pdf.text).toContain(part);
    const wanted = { kind: 'statement', id: billed.customerId, from: '2026-11-01', to: '2026-11-30' } as const;
    const statement = await open((await caller.call('getDocument', wanted)).url);
    for (const part of ['Kontoauszug', 'Zahlung · RE-', 'Saldo am 30. November 2026', '0,00'])
      expect(statement.pdf.text).toContain(part);
  });

  it('[EST-07] R-575 evidence of authorisations: who, when, how and the checksums', async () => {
    const sent = await sendTo(world, shop, [{ title: 'Exhaust' }]);
    await shop.staff.SERVICE_WRITER.caller.call('recordDecision', {
      estimateId: sent.id,
      how: 'in_person',
      who: 'Mwansa Chileshe',
      decisions: [{ jobId: sent.jobs[0]?.id ?? '', decision: 'approved' }],
    } as never);
    const wanted = { kind: 'evidence', id: sent.visit.id } as const;
    const { pdf } = await open((await shop.staff.SERVICE_WRITER.caller.call('getDocument', wanted)).url);
    for (const part of ['Exhaust', 'In person', 'Mwansa Chileshe', 'The chain is whole: 1 entry.'])
      expect(pdf.text).toContain(part);
    expect(pdf.text.replaceAll(' ', '')).toMatch(/[0-9a-f]{64}/);
    await world.sql('update shop set rules = rules || \'{"terms":"Old parts are kept a week."}\' where shop_id = $1', [
      shop.shopId,
    ]);
    const own = await sendTo(world, shop, [{ title: 'Silencer', sentence: 'It is rusted through.' }]);
    await own.visit.customer.caller.call('decideMyEstimate', {
      estimate: own.publicId,
      decisions: choosing(own.mine, 'approved'),
      signature: 'Grace Zulu',
      drawing: { width: 300, height: 100, strokes: [[10, 70, 30, 20, 50, 70]] },
      termsAccepted: true,
      version: own.mine.version,
    });
    const mine = { kind: 'evidence', document: own.visit.publicId } as const;
    const signed = await open((await own.visit.customer.caller.call('getMyDocument', mine)).url);
    for (const part of ['Silencer', 'It is rusted through.', 'Old parts are kept a week.', 'Grace Zulu', 'Signed on'])
      expect(signed.pdf.text).toContain(part);
  });

  it('R-577 another shop’s papers are not found, whoever asks', async () => {
    const sent = await sendTo(world, shop, [{ title: 'Wheel' }]);
    const other = await makeShop(world);
    for (const [kind, id] of [
      ['estimate', sent.id],
      ['evidence', sent.visit.id],
      ['report', sent.visit.id],
      ['statement', sent.visit.customer.id],
    ] as const)
      expect((await other.staff.ADMIN.caller.send('getDocument', { kind, id })).status, kind).toBe(404);
  });

  it('[INVC-02] the mail that brings an estimate or a bill has the paper with it', async () => {
    const mails = (await (await world.caller().fetch('/dev/mailbox.json')).json()) as {
      items: { kind: string; attachments: string[] }[];
    };
    expect(mails.items.find(({ kind }) => kind === 'estimate-ready')?.attachments).toEqual(['estimate.pdf']);
    expect(mails.items.find(({ kind }) => kind === 'receipt')?.attachments).toEqual(['receipt.pdf']);
  });

  it('R-577 each kind asks for its own permission; a technician gets none', async () => {
    const { TECH, PARTS } = shop.staff;
    const id = '01990000-0000-7000-8000-000000000000';
    for (const kind of ['estimate', 'invoice', 'receipt', 'statement', 'evidence', 'report'] as const)
      expect((await TECH.caller.send('getDocument', { kind, id })).status).toBe(403);
    expect((await PARTS.caller.send('getDocument', { kind: 'receipt', id })).status).toBe(403);
    expect((await PARTS.caller.send('getDocument', { kind: 'invoice', id })).status).toBe(404);
  });
});
