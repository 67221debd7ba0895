import type { House } from '../house.ts';
import { twilioTestAccount } from '../integrations/sms/twilio/simulator.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { knownBills, tellBill } from './bills.ts';
import { contractMoments, type Moment } from './contract.ts';
import type { OpenedShop } from './open-shops.ts';
import { quoteMoments } from './quotes.ts';
import { type DemoVendor, demoAccounts, demoKeys } from './vendors.ts';
import { type Teller, tellerOf, type Voice } from './voices.ts';

export type MoneyIn = {
  readonly manager: string;
  readonly vendors: readonly DemoVendor[];
  readonly rules: Record<string, unknown>;
  /** Newest closed visits that are billed. */
  readonly pastBills: number;
};
const ZAMBIAN_ACCOUNT = { bankName: 'Zambia National Commercial Bank', iban: '5843221500193', bic: 'ZNCOZMLU' };
const GERMAN_ACCOUNT = { bankName: 'Autohaus Müller GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' };

/** Who takes money how: mobile money and cards in Lusaka, cards, direct debit and transfers in Berlin, cards overseas. */
export const moneyIn: Readonly<Record<string, MoneyIn>> = {
  dynamic: {
    manager: 'Bwalya Tembo',
    vendors: ['mtn', 'airtel', 'flutterwave'],
    rules: {
      ...ZAMBIAN_ACCOUNT,
      dueDays: 14,
      suppliesBp: 200,
      suppliesCap: 15_000,
      footer: 'Thank you for driving with us.',
    },
    pastBills: 16,
  },
  mueller: {
    manager: 'Jens Albrecht',
    vendors: ['stripe'],
    rules: { ...GERMAN_ACCOUNT, dueDays: 14, footer: 'Vielen Dank für Ihren Auftrag.' },
    pastBills: 6,
  },
  courtesy: { manager: 'Daniel Reyes', vendors: ['stripe', 'square'], rules: { dueDays: 7, tips: true }, pastBills: 6 },
};

/** Text messages through the simulated carrier: they stay on this machine, and the mailbox shows them. */
async function openTexting(owner: Voice): Promise<void> {
  await owner.does('setSmsSender', { enabled: true, ...twilioTestAccount });
}

/** The shop's billing rules and its providers, with keys that open the simulated vendors only. */
async function openTill(house: House, owner: Voice, slug: string, { vendors, rules }: MoneyIn): Promise<void> {
  const { version } = await owner.does('getInvoiceRules', {});
  await owner.does('updateInvoiceRules', { ...rules, version });
  for (const provider of vendors) {
    if (!house.services.payments.kinds.has(provider)) continue;
    const settings = { host: null, country: null, currency: null, account: demoAccounts[provider] ?? null };
    await owner.does('setProvider', { provider, enabled: true, settings, secrets: demoKeys(provider, slug) });
  }
}

type PastVisit = { id: string; closed_at: Date };

/** Closed visits of the past, the newest ones. */
async function pastVisits(house: House, shopId: string, most: number): Promise<PastVisit[]> {
  const { rows } = await house.pools.owner.query<PastVisit>(
    `select w.id, w.closed_at from work_order w
      where w.shop_id = $1 and w.stage = 'closed'
        and exists (select from job j where j.shop_id = w.shop_id and j.work_order_id = w.id and j.status = 'done')
      order by w.closed_at desc limit $2`,
    [shopId, most],
  );
  return rows;
}

/** Bills a closed visit on the day it closed; four of five are paid at the desk. */
async function billVisit(manager: Voice, workOrderId: string, nth: number): Promise<void> {
  const { id } = await manager.does('draftInvoice', { workOrderId });
  const { version, total } = await manager.does('getInvoice', { invoiceId: id });
  await manager.does('postInvoice', { invoiceId: id, version });
  if (nth % 5 === 3) return;
  const method = (['cash', 'terminal', 'bank'] as const)[nth % 3] ?? 'cash';
  await manager.does('takePayment', { invoiceId: id, method, amount: total });
}

type Past = {
  readonly house: House;
  readonly clock: SettableClock;
  readonly teller: Teller;
  readonly present: Date;
};

/** Bills carry their numbers in the order of their days, so the past is billed day after day. */
async function billThePast({ house, clock, teller, present }: Past, money: MoneyIn): Promise<void> {
  const manager = teller.staff(money.manager);
  const visits = await pastVisits(house, teller.shop.shopId, money.pastBills);
  const days: Moment[] = [
    ...visits.map((visit, nth) => {
      const ago = (present.getTime() - new Date(visit.closed_at).getTime()) / 60_000;
      return { ago, tell: () => billVisit(manager, visit.id, nth) };
    }),
    ...(knownBills[teller.shop.slug] ?? []).map((bill) => ({
      ago: bill.daysAgo * 24 * 60,
      tell: () => tellBill(teller, manager, bill),
    })),
    // The one shop that is told in full.
    ...(teller.shop.slug === 'dynamic'
      ? [...contractMoments({ house, clock, teller, desk: manager }, present), ...quoteMoments(house, teller)]
      : []),
  ];
  for (const { ago, tell } of days.toSorted((a, b) => b.ago - a.ago)) {
    teller.at(ago);
    await tell();
  }
}

/** The past is not news: what was just told of it goes to nobody. */
async function heardAlready(house: House, shopId: string): Promise<void> {
  await house.pools.owner.query(
    'update fanout_cursor c set seq = e.seq from event_counter e where c.shop_id = $1 and e.shop_id = $1',
    [shopId],
  );
}

/** Opens a shop's till and bills its recent past, through the same operations people use. */
export async function openMoney(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  const money = moneyIn[shop.slug];
  const owner = shop.staff.find(({ role }) => role === 'ADMIN');
  if (!money || !owner) return;
  const teller = tellerOf(house, clock, shop, present);
  teller.at(400 * 24 * 60);
  await openTill(house, teller.staff(owner.name), shop.slug, money);
  await openTexting(teller.staff(owner.name));
  await billThePast({ house, clock, teller, present }, money);
  await heardAlready(house, shop.shopId);
  clock.set(present.toISOString());
}
