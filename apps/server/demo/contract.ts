import type { House } from '../house.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { billRecurring } from '../modules/invoices/index.ts';
import type { Driver } from './cast.ts';
import { welcomeDriver } from './steps.ts';
import type { Teller, Voice } from './voices.ts';

const DAY_MS = 86_400_000;
/** A firm whose vans are looked after for a fixed sum a month. */
export const couriers: Driver = {
  name: 'Natasha Simukonda',
  email: 'accounts@kafue-express.example',
  phone: '+260211550170',
  address: { street: 'Plot 118, Lumumba Road', postcode: '10101', town: 'Lusaka' },
  car: { plate: 'BAK 3307', make: 'Toyota', model: 'HiAce', year: 2019, type: 'truck', fuel: 'diesel' },
};
const VAT = 1600;
const lines = [
  { kind: 'labour', description: 'Monthly check of three vans', quantity: 3000, unitPrice: 65_000, taxRateBp: VAT },
  { kind: 'part', description: 'Filters and fluids, flat', quantity: 3000, unitPrice: 28_000, taxRateBp: VAT },
] as const;

type Told = { readonly house: House; readonly clock: SettableClock; readonly teller: Teller; readonly desk: Voice };
/** Something of the past, and how many minutes ago it was. */
export type Moment = { readonly ago: number; readonly tell: () => Promise<unknown> };

/** A day about six weeks back that every month has. */
function firstDay(present: Date): Date {
  const day = new Date(present.getTime() - 40 * DAY_MS);
  if (day.getUTCDate() > 28) day.setUTCDate(28);
  return day;
}

async function pay(desk: Voice, customer: string): Promise<void> {
  const { items } = await desk.does('listInvoices', { customerId: customer, limit: 10 });
  const [bill] = items.filter(({ open }) => open > 0);
  if (bill)
    await desk.does('takePayment', {
      invoiceId: bill.id,
      method: 'bank',
      amount: bill.open,
      reference: bill.number ?? '',
    });
}

/** The maintenance contract of a firm: two bills have come by themselves, the first is paid, the next has its day. */
export function contractMoments({ house, clock, teller, desk }: Told, present: Date): Moment[] {
  const first = firstDay(present);
  const second = new Date(first);
  second.setUTCMonth(second.getUTCMonth() + 1);
  const minutesAgo = (at: Date) => (present.getTime() - at.getTime()) / 60_000;
  let customerId = '';
  const begin = async () => {
    const known = await welcomeDriver(desk, couriers);
    customerId = known.customerId;
    const { version } = await desk.does('getCustomer', { customerId });
    await desk.does('updateCustomer', { customerId, kind: 'business', company: 'Kafue Express Couriers Ltd', version });
    const terms = await desk.does('getInvoiceTerms', { customerId });
    await desk.does('updateInvoiceTerms', {
      customerId,
      dueDays: 21,
      buyerReference: 'FLEET-3',
      version: terms.version,
    });
    const startsOn = first.toISOString().slice(0, 10);
    const plan = { name: 'Maintenance contract, three vans', rrule: 'FREQ=MONTHLY', startsOn, endsOn: null };
    await desk.does('createRecurring', { ...known, ...plan, lines: [...lines], postAndSend: true });
  };
  const { runner, services, pools } = house;
  const bill = () => billRecurring({ runner, services, clock, owner: pools.owner });
  const moments: [Date, () => Promise<unknown>][] = [
    [new Date(first.getTime() - 3 * DAY_MS), begin],
    [first, bill],
    [new Date(first.getTime() + 9 * DAY_MS), () => pay(desk, customerId)],
    [second, bill],
  ];
  return moments.map(([at, what]) => {
    const ago = minutesAgo(at);
    return {
      ago,
      tell: () => {
        teller.at(ago);
        return what();
      },
    };
  });
}
