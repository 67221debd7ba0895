import type { CallOf, invoices } from '@pitlane/contracts';
import type { House } from '../house.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { cast, type Driver } from './cast.ts';
import type { OpenedShop } from './open-shops.ts';
import { welcomeDriver } from './steps.ts';
import { type Teller, tellerOf, type Voice } from './voices.ts';

type Line = CallOf<typeof invoices.createInvoice>['lines'][number];
type Payment = { readonly method: 'cash' | 'bank' | 'terminal'; readonly share: number; readonly daysLater: number };
export type Bill = {
  readonly driver: Driver;
  readonly daysAgo: number;
  readonly lines: readonly Line[];
  readonly paid?: Payment;
  /** What the buyer asks to read on their bills: an order number, or the Leitweg-ID of an authority. */
  readonly reference?: string;
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

/** Writes a bill of its own day, with what was paid and credited on it. */
export async function tellBill(teller: Teller, desk: Voice, bill: Bill): Promise<void> {
  teller.at(bill.daysAgo * DAY);
  const known = await welcomeDriver(desk, bill.driver);
  if (bill.reference) {
    const { version } = await desk.does('getInvoiceTerms', { customerId: known.customerId });
    const terms = { customerId: known.customerId, buyerReference: bill.reference, version };
    await desk.does('updateInvoiceTerms', terms);
  }
  const { id } = await desk.does('createInvoice', { ...known, lines: [...bill.lines] });
  const { version, total, lines } = await desk.does('getInvoice', { invoiceId: id });
  await desk.does('postInvoice', { invoiceId: id, version });
  if (bill.paid) {
    teller.at((bill.daysAgo - bill.paid.daysLater) * DAY);
    const amount = Math.round(total * bill.paid.share);
    await desk.does('takePayment', { invoiceId: id, method: bill.paid.method, amount });
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

/** A deposit on the repairs Mwansa chose today, paid at the desk; the finished visit of Patrick billed and sent. */
async function tellToday(house: House, teller: Teller, desk: Voice): Promise<void> {
  const visitOf = async (driver: Driver) => {
    const { rows } = await house.pools.owner.query<{ id: string; estimate: string | null }>(
      `select w.id, (select e.id from estimate e where e.shop_id = w.shop_id and e.work_order_id = w.id order by e.id desc limit 1) as estimate
         from work_order w join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id
        where w.shop_id = $1 and v.plate = $2 order by w.id desc limit 1`,
      [teller.shop.shopId, driver.car.plate],
    );
    return rows[0];
  };
  const mwansa = await visitOf(cast.mwansa);
  teller.at(200);
  if (mwansa?.estimate) {
    const deposit = await desk.does('requestDeposit', { estimateId: mwansa.estimate, percentBp: 3000 });
    teller.at(190);
    await desk.does('takePayment', { invoiceId: deposit.id, method: 'terminal', amount: deposit.total });
  }
  const patrick = await visitOf(cast.patrick);
  teller.at(60);
  if (!patrick) return;
  const { id } = await desk.does('draftInvoice', { workOrderId: patrick.id });
  const { version } = await desk.does('getInvoice', { invoiceId: id });
  await desk.does('postInvoice', { invoiceId: id, version });
  await desk.does('sendInvoice', { invoiceId: id });
}

/** The number whose prompt is never answered, so that one payment waits. */
const NEVER_ANSWERS = '+260970000003';

/** Money around the present hour in the first shop; the payment that waits needs a simulated vendor. */
export async function tellMoney(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  if (shop.slug !== 'dynamic') return;
  const teller = tellerOf(house, clock, shop, present);
  const desk = teller.staff('Bwalya Tembo');
  await tellToday(house, teller, desk);
  teller.at(0);
  if (!house.services.env.paymentHosts.airtel) return;
  const { items } = await desk.does('listInvoices', { search: cast.memory.name, limit: 1 });
  const [bill] = items;
  const wish = { provider: 'airtel', method: 'mobile_money', phone: NEVER_ANSWERS } as const;
  if (bill) await desk.does('startPayment', { invoiceId: bill.id, ...wish });
}
