import type { House } from '../house.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { askAttempt } from '../modules/payments/index.ts';
import { cast, type Driver } from './cast.ts';
import { couriers } from './contract.ts';
import type { OpenedShop } from './open-shops.ts';
import { openQuote } from './quotes.ts';
import { welcomeDriver } from './steps.ts';
import { supplierBill } from './supplier-bill.ts';
import { type Teller, tellerOf, type Voice } from './voices.ts';

const DAY = 24 * 60;
const dayBefore = (present: Date, days: number) =>
  new Date(present.getTime() - days * DAY * 60_000).toISOString().slice(0, 10);

type Asked = { readonly house: House; readonly teller: Teller; readonly desk: Voice };

/** The newest visit of a driver's car, and its estimate. */
async function visitOf({ house, teller }: Asked, driver: Driver) {
  const { rows } = await house.pools.owner.query<{ id: string; estimate: string | null }>(
    `select w.id, (select e.id from estimate e where e.shop_id = w.shop_id and e.work_order_id = w.id order by e.id desc limit 1) as estimate
       from work_order w join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id
      where w.shop_id = $1 and v.plate = $2 order by w.id desc limit 1`,
    [teller.shop.shopId, driver.car.plate],
  );
  return rows[0];
}

/** Asks for 30 % before the work, and takes it on the terminal ten minutes later. */
async function takeDeposit({ teller, desk }: Asked, estimateId: string, ago: number): Promise<void> {
  teller.at(ago);
  const deposit = await desk.does('requestDeposit', { estimateId, percentBp: 3000 });
  teller.at(ago - 10);
  await desk.does('takePayment', { invoiceId: deposit.id, method: 'terminal', amount: deposit.total });
}

/**
 * Deposits on the repairs of Mwansa, still in work, and of Patrick, whose finished visit is billed less that deposit and
 * sent; what the couriers owe, sent to them; the second reminder to Ruth.
 */
async function tellToday(asked: Asked, present: Date): Promise<void> {
  const { teller, desk } = asked;
  const patrick = await visitOf(asked, cast.patrick);
  if (patrick?.estimate) await takeDeposit(asked, patrick.estimate, 340);
  const mwansa = await visitOf(asked, cast.mwansa);
  if (mwansa?.estimate) await takeDeposit(asked, mwansa.estimate, 200);
  teller.at(150);
  const { customerId } = await welcomeDriver(desk, couriers);
  await desk.does('sendStatement', {
    customerId,
    from: dayBefore(present, 60),
    to: dayBefore(present, 0),
    message: 'Two months of your maintenance contract. The second bill is open.',
  });
  await openQuote(teller, 140);
  teller.at(110);
  const { items } = await desk.does('listInvoices', { search: cast.ruth.name, status: 'overdue', limit: 1 });
  if (items[0]) await desk.does('remindInvoice', { invoiceId: items[0].id });
  teller.at(60);
  if (!patrick) return;
  const { id } = await desk.does('draftInvoice', { workOrderId: patrick.id });
  const { version } = await desk.does('getInvoice', { invoiceId: id });
  await desk.does('postInvoice', { invoiceId: id, version });
  await desk.does('sendInvoice', { invoiceId: id });
}

/** A parts dealer's electronic invoice, read and waiting to be looked at. */
async function tellReceived(teller: Teller, desk: Voice, present: Date): Promise<void> {
  teller.at(100);
  const bytes = supplierBill(dayBefore(present, 2), dayBefore(present, -12));
  await desk.brings('importEInvoice', { name: 'TS-20817.xml', bytes });
}

/** Numbers of the simulated vendor: one never answers its prompt, one pays less than was asked. */
const NEVER_ANSWERS = '+260970000003';
const PAYS_LESS = '+260970000005';

/** Asks the phone of a driver for the rest of their newest bill; answers the try. */
async function askPhone(desk: Voice, driver: Driver, phone: string) {
  const { items } = await desk.does('listInvoices', { search: driver.name, limit: 5 });
  const bill = items.find(({ open }) => open > 0);
  const wish = { provider: 'airtel', method: 'mobile_money', phone } as const;
  return bill && desk.does('startPayment', { invoiceId: bill.id, ...wish });
}

/** Money around the present hour; the payment that waits and the one to decide on need a simulated vendor. */
export async function tellMoney(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  const teller = tellerOf(house, clock, shop, present);
  if (shop.slug === 'mueller') await tellReceived(teller, teller.staff('Jens Albrecht'), present);
  if (shop.slug !== 'dynamic') return;
  const desk = teller.staff('Bwalya Tembo');
  await tellToday({ house, teller, desk }, present);
  teller.at(0);
  if (!house.services.env.paymentHosts.airtel) return;
  await askPhone(desk, cast.memory, NEVER_ANSWERS);
  const less = await askPhone(desk, cast.joyce, PAYS_LESS);
  const { runner, services } = house;
  if (less) await askAttempt({ runner, services, clock }, { shopId: shop.shopId, attemptId: less.id });
}
