import { makeShop, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

export type Billed = {
  readonly shop: TestShop;
  readonly customerId: string;
  readonly invoiceId: string;
};

/** A German shop with everything an e-invoice needs, and one posted bill with three lines at two rates. */
export async function billedInGermany(world: World): Promise<Billed> {
  const shop = await makeShop(world, {
    country: 'DE',
    currency: 'EUR',
    locale: 'de',
    time_zone: 'Europe/Berlin',
    name: 'Werkstatt Südkreuz',
    legal_name: 'Werkstatt Südkreuz GmbH',
    tax_number: 'DE123456789',
    street: 'Sachsendamm 14',
    postcode: '10829',
    town: 'Berlin',
    phone: '+49 30 5550199',
    email: 'hallo@suedkreuz.example',
  });
  const { caller } = shop.staff.ADMIN;
  const rules = await caller.call('getInvoiceRules', {});
  await caller.call('updateInvoiceRules', {
    ...rules,
    iban: 'DE02 1203 0000 0000 2020 51',
    bic: 'BYLADEM1001',
    bankName: 'Bank Berlin',
    footer: 'Geschäftsführerin Ayşe Yıldız',
  });
  const { id: customerId } = await caller.call('createCustomer', {
    kind: 'business',
    name: 'Jörg Müller',
    company: 'Stadtreinigung Süd',
    email: 'rechnung@stadt.example',
    address: { street: 'Ringstraße 1', town: 'Berlin', postcode: '10115', country: 'DE' },
    locale: 'de',
  });
  const { id: invoiceId } = await caller.call('createInvoice', {
    customerId,
    note: 'Vielen Dank für Ihren Auftrag.',
    lines: [
      { kind: 'labour', description: 'Bremsen vorn erneuern', quantity: 1500, unitPrice: 9_800, taxRateBp: 1900 },
      { kind: 'part', description: 'Bremsbeläge, Satz', quantity: 1000, unitPrice: 11_849, taxRateBp: 1900 },
      { kind: 'part', description: 'Fachbuch „Ölwechsel“', quantity: 1000, unitPrice: 2_000, taxRateBp: 700 },
      { kind: 'discount', description: 'Stammkunde', quantity: 1000, unitPrice: -1_000, taxRateBp: 1900 },
    ],
  });
  return { shop, customerId, invoiceId };
}

/** Gives the draft a buyer reference and posts it. */
export async function postWith(world: World, { shop, invoiceId }: Billed, buyerReference: string): Promise<string> {
  const { caller } = shop.staff.ADMIN;
  const { lines, note, version } = await caller.call('getInvoice', { invoiceId });
  const kept = await caller.call('updateInvoice', {
    invoiceId,
    buyerReference,
    note: note ?? '',
    lines: lines.map(({ kind, description, quantity, unitPrice, taxRateBp }) => ({
      kind: kind as 'labour',
      description,
      quantity,
      unitPrice,
      taxRateBp,
    })),
    version,
  });
  const posted = await caller.call('postInvoice', { invoiceId, version: kept.version });
  await world.settle();
  return posted.number;
}
