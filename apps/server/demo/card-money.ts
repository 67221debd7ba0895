import type { House } from '../house.ts';
import { playedCards } from '../integrations/payments/vendors.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { askAttempt, reconcile } from '../modules/payments/index.ts';
import { anna } from './bills.ts';
import type { OpenedShop } from './open-shops.ts';
import { welcomeDriver } from './steps.ts';
import { type Teller, tellerOf, type Voice } from './voices.ts';

const MINUTES_A_DAY = 24 * 60;
/** Pays, and its holder has the bank take the money back at once. */
const DISPUTED_CARD = '4000 0000 0000 0259';
const work = (description: string, unitPrice: number) => ({
  kind: 'labour' as const,
  description,
  quantity: 1000,
  unitPrice,
  taxRateBp: 1900,
});

type Told = { readonly house: House; readonly clock: SettableClock; readonly teller: Teller; readonly desk: Voice };
type Paid = {
  readonly for: string;
  readonly price: number;
  readonly card: string;
  /** Paid at home, with her consent that the card is kept for the next bills. */ readonly keeps?: true;
};

/** Begins a payment by card: the desk, or Anna herself on her own page. Answers the vendor's page and the try's id. */
async function begin(
  { house, teller, desk }: Told,
  bill: { id: string; publicId: string; customerId: string },
  home: boolean,
) {
  const way = { provider: 'stripe', method: 'card' } as const;
  if (!home) return desk.does('startPayment', { invoiceId: bill.id, ...way });
  const me = teller.customer(bill.customerId);
  const mine = await me.does('payMyInvoice', { invoice: bill.publicId, ...way, saveMethod: true });
  const { rows } = await house.pools.owner.query<{ id: string }>(
    'select id from payment_attempt where shop_id = $1 and public_id = $2',
    [teller.shop.shopId, mine.attempt],
  );
  return { id: rows[0]?.id ?? '', redirectUrl: mine.redirectUrl };
}

/** A bill of this moment, paid by card on the vendor's own page. */
async function payByCard(told: Told, { for: description, price, card, keeps }: Paid): Promise<void> {
  const { house, clock, teller, desk } = told;
  const known = await welcomeDriver(desk, anna);
  const { id: invoiceId } = await desk.does('createInvoice', { ...known, lines: [work(description, price)] });
  const { version, publicId } = await desk.does('getInvoice', { invoiceId });
  await desk.does('postInvoice', { invoiceId, version });
  const bill = { id: invoiceId, publicId, customerId: known.customerId };
  const attempt = await begin(told, bill, keeps === true);
  const body = new URLSearchParams({ card, do: 'pay' });
  if (attempt.redirectUrl) await fetch(attempt.redirectUrl, { method: 'POST', redirect: 'manual', body });
  const { runner, services } = house;
  await askAttempt({ runner, services, clock }, { shopId: teller.shop.shopId, attemptId: attempt.id });
}

/** Which moment a simulated vendor holds for now; null is the real one. */
const vendorClock = (host: string, at: string | null) =>
  fetch(`${host}/-/trouble`, { method: 'POST', body: JSON.stringify({ do: 'clock', at }) });

/**
 * Yesterday's cards in the German shop and what the vendor's list says of them: one payment agrees, one was disputed.
 * Needs the simulated vendor; without it nothing is told.
 */
export async function tellCards(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  const host = house.services.env.paymentHosts.stripe;
  if (shop.slug !== 'mueller' || !host) return;
  const teller = tellerOf(house, clock, shop, present);
  const told = { house, clock, teller, desk: teller.staff('Jens Albrecht') };
  teller.at(MINUTES_A_DAY);
  const yesterday = clock.now().toISOString();
  await vendorClock(host, yesterday);
  await payByCard(told, { for: 'Klimaanlage warten', price: 8_900, card: playedCards.pays, keeps: true });
  await payByCard(told, { for: 'Scheinwerfer einstellen', price: 2_900, card: DISPUTED_CARD });
  await vendorClock(host, null);
  teller.at(0);
  await reconcile(house, { shopId: shop.shopId, provider: 'stripe', day: yesterday.slice(0, 10) });
}
