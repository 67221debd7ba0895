import type { CallOf, invoices } from '@pitlane/contracts';
import { cast, type Driver } from './cast.ts';
import { welcomeDriver } from './steps.ts';
import type { Teller, Voice } from './voices.ts';

type Line = CallOf<typeof invoices.createInvoice>['lines'][number];
type Payment = {
  readonly method: 'cash' | 'bank' | 'terminal';
  readonly share: number;
  readonly daysLater: number;
  /** Paid beyond the bill, in smallest units: it stays with the customer as credit. */
  readonly over?: number;
};
export type Bill = {
  readonly driver: Driver;
  readonly daysAgo: number;
  readonly lines: readonly Line[];
  readonly paid?: Payment;
  /** What the buyer asks to read on their bills: an order number, or the Leitweg-ID of an authority. */
  readonly reference?: string;
  /** The money they are billed in, and what one smallest unit of it is worth in millionths of the shop's. */
  readonly money?: { readonly currency: string; readonly rateMicro: number };
  /** How often they have been reminded, and how many days after the bill each time. */
  readonly reminded?: readonly number[];
  /** Credits the line with this number. */
  readonly credit?: { readonly line: number; readonly reason: string };
};
const DAY = 24 * 60;

const labour = (description: string, hours: number, unitPrice: number, taxRateBp: number): Line => ({
  kind: 'labour',
  description,
  quantity: Math.round(hours * 1000),
  unitPrice,
  taxRateBp,
});
const part = (description: string, count: number, unitPrice: number, taxRateBp: number): Line => ({
  kind: 'part',
  description,
  quantity: count * 1000,
  unitPrice,
  taxRateBp,
});

const VAT = 1600;
/** 27.10 kwacha a dollar. */
const dollars = { currency: 'USD', rateMicro: 27_100_000 };
/** A lodge whose guests pay in dollars, and so does it. */
const safari: Driver = {
  name: 'Kafue River Safaris',
  email: 'office@kafue-river.example',
  phone: '+260211550162',
  address: { street: 'Plot 9, Leopards Hill Road', postcode: '10101', town: 'Lusaka' },
  car: { plate: 'BCD 9142', make: 'Toyota', model: 'Land Cruiser', year: 2018, type: 'suv', fuel: 'diesel' },
};
/** Came once, and went. */
const hired: Driver = {
  name: 'Gift Nyirenda',
  email: 'gift.nyirenda@mail.example',
  phone: '+260955550183',
  car: { plate: 'BAC 9954', make: 'Nissan', model: 'X-Trail', year: 2008, type: 'suv' },
};
/** Older bills of people who are here today, oldest first: paid, credited in part, part paid, overdue, open. */
const lusaka: readonly Bill[] = [
  {
    driver: cast.mwansa,
    daysAgo: 160,
    lines: [
      labour('Minor service', 1.5, 52_000, VAT),
      part('Oil and filter', 1, 98_000, VAT),
      part('Wiper blades', 2, 18_500, VAT),
    ],
    paid: { method: 'terminal', share: 1, daysLater: 0 },
    credit: { line: 3, reason: 'One wiper blade was not needed' },
  },
  {
    driver: cast.ruth,
    daysAgo: 38,
    lines: [labour('Front wheel bearing', 2, 52_000, VAT), part('Wheel bearing', 1, 74_000, VAT)],
    reminded: [22],
  },
  // Nobody has heard of these two for long.
  {
    driver: cast.chola,
    daysAgo: 64,
    lines: [labour('Injector test', 2, 52_000, VAT), part('Seals', 1, 24_000, VAT)],
    paid: { method: 'cash', share: 0.5, daysLater: 0 },
    reminded: [22, 30, 44],
  },
  {
    driver: hired,
    daysAgo: 118,
    lines: [labour('Recovery and gearbox removal', 2, 52_000, VAT)],
    reminded: [22, 30, 44],
  },
  { driver: hired, daysAgo: 90, lines: [labour('Parking of the car, four weeks', 1, 38_000, VAT)] },
  {
    driver: cast.grace,
    daysAgo: 52,
    lines: [labour('Coolant hose', 1, 52_000, VAT), part('Hose and clamps', 1, 31_000, VAT)],
    paid: { method: 'bank', share: 1, daysLater: 4, over: 25_000 },
  },
  {
    driver: safari,
    daysAgo: 33,
    money: dollars,
    lines: [labour('Suspension check after the season', 2, 2_000, VAT), part('Shock absorbers, pair', 2, 8_900, VAT)],
    paid: { method: 'bank', share: 1, daysLater: 8 },
  },
  {
    driver: safari,
    daysAgo: 6,
    money: dollars,
    lines: [labour('Service before the trip', 3, 2_000, VAT), part('Oil, filters, belts', 1, 14_500, VAT)],
  },
  {
    driver: cast.mwansa,
    daysAgo: 24,
    lines: [labour('Clutch hydraulics', 3, 52_000, VAT), part('Slave cylinder', 1, 162_000, VAT)],
    paid: { method: 'bank', share: 0.5, daysLater: 3 },
  },
  {
    driver: cast.joyce,
    daysAgo: 9,
    lines: [labour('Air conditioning check', 1, 52_000, VAT), part('Refrigerant', 1, 38_000, VAT)],
    paid: { method: 'cash', share: 0.4, daysLater: 0 },
  },
  {
    driver: cast.mwansa,
    daysAgo: 5,
    lines: [labour('Headlamp bulbs', 0.5, 52_000, VAT), part('Bulb H4', 2, 9_500, VAT)],
  },
  { driver: cast.memory, daysAgo: 2, lines: [labour('Battery test and charge', 0.5, 52_000, VAT)] },
];

export const anna: Driver = {
  name: 'Anna Schubert',
  email: 'anna.schubert@mail.example',
  phone: '+493090182155',
  address: { street: 'Kastanienallee 7', postcode: '10435', town: 'Berlin' },
  car: { plate: 'B AS 2104', make: 'Volkswagen', model: 'Golf', year: 2018, type: 'small', fuel: 'petrol' },
};
const berlin: readonly Bill[] = [
  {
    driver: anna,
    daysAgo: 70,
    lines: [labour('Inspektion', 2, 11_900, 1900), part('Luftfilter', 1, 2_990, 1900)],
    paid: { method: 'bank', share: 1, daysLater: 6 },
  },
  {
    driver: anna,
    daysAgo: 4,
    reference: 'FUHRPARK-2104',
    lines: [
      labour('Bremsen vorn', 1.5, 11_900, 1900),
      part('Bremsbeläge', 1, 8_900, 1900),
      part('Buch: Mein Golf', 1, 1_990, 700),
    ],
  },
];
const noah: Driver = {
  name: 'Noah Bennett',
  email: 'noah.bennett@mail.example',
  phone: '+12025550188',
  car: { plate: 'PH 4471', make: 'Honda', model: 'Civic', year: 2016, type: 'small', fuel: 'petrol' },
};
const harbour: readonly Bill[] = [
  {
    driver: noah,
    daysAgo: 45,
    lines: [labour('Brake inspection', 1, 9_500, 0), part('Brake fluid', 1, 1_800, 0)],
    paid: { method: 'terminal', share: 1, daysLater: 0 },
  },
  { driver: noah, daysAgo: 3, lines: [labour('Timing belt', 3, 9_500, 0), part('Belt kit', 1, 18_900, 0)] },
];
export const knownBills: Readonly<Record<string, readonly Bill[]>> = {
  dynamic: lusaka,
  mueller: berlin,
  courtesy: harbour,
};

/** What a customer's bills differ in: a reference of theirs, another currency. */
async function agreeTerms(desk: Voice, customerId: string, { reference, money }: Bill): Promise<void> {
  if (money) await desk.does('setExchangeRate', money);
  const terms = { ...(reference ? { buyerReference: reference } : {}), ...(money ? { currency: money.currency } : {}) };
  if (Object.keys(terms).length === 0) return;
  const { version } = await desk.does('getInvoiceTerms', { customerId });
  await desk.does('updateInvoiceTerms', { customerId, ...terms, version });
}

/** Writes a bill of its own day, with what was paid and credited on it. */
export async function tellBill(teller: Teller, desk: Voice, bill: Bill): Promise<void> {
  teller.at(bill.daysAgo * DAY);
  const known = await welcomeDriver(desk, bill.driver);
  await agreeTerms(desk, known.customerId, bill);
  const { id } = await desk.does('createInvoice', { ...known, lines: [...bill.lines] });
  const { version, total, lines } = await desk.does('getInvoice', { invoiceId: id });
  await desk.does('postInvoice', { invoiceId: id, version });
  if (bill.paid) {
    teller.at((bill.daysAgo - bill.paid.daysLater) * DAY);
    const amount = Math.round(total * bill.paid.share) + (bill.paid.over ?? 0);
    await desk.does('takePayment', { invoiceId: id, method: bill.paid.method, amount });
  }
  for (const days of bill.reminded ?? []) {
    teller.at((bill.daysAgo - days) * DAY);
    await desk.does('remindInvoice', { invoiceId: id });
  }
  const wrong = bill.credit ? lines[bill.credit.line - 1] : undefined;
  if (wrong && bill.credit) {
    teller.at((bill.daysAgo - 1) * DAY);
    await desk.does('creditInvoice', {
      invoiceId: id,
      lines: [{ lineId: wrong.id, quantity: 1000 }],
      reason: bill.credit.reason,
    });
  }
}
