import type { House } from '../house.ts';
import { playedCards } from '../integrations/payments/vendors.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { askAttempt, reconcile } from '../modules/payments/index.ts';
import { anna } from './bills.ts';
import type { OpenedShop } from './open-shops.ts';
import { welcomeDriver } from './steps.ts';
import { tellerOf, type Voice } from './voices.ts';

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

type Told = { readonly house: House; readonly clock: SettableClock; readonly shopId: string; readonly desk: Voice };

/** A bill of this moment, paid by card on the vendor's own page. */
async function payByCard({ house, clock, shopId, desk }: Told, description: string, price: number, card: string) {
  const known = await welcomeDriver(desk, anna);
  const { id: invoiceId } = await desk.does('createInvoice', { ...known, lines: [work(description, price)] });
  const { version } = await desk.does('getInvoice', { invoiceId });
  await desk.does('postInvoice', { invoiceId, version });
  const attempt = await desk.does('startPayment', { invoiceId, provider: 'stripe', method: 'card' });
  const body = new URLSearchParams({ card, do: 'pay' });
  if (attempt.redirectUrl) await fetch(attempt.redirectUrl, { method: 'POST', redirect: 'manual', body });
  const { runner, services } = house;
  await askAttempt({ runner, services, clock }, { shopId, attemptId: attempt.id });
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
  const told = { house, clock, shopId: shop.shopId, desk: teller.staff('Jens Albrecht') };
  teller.at(MINUTES_A_DAY);
  const yesterday = clock.now().toISOString();
  await vendorClock(host, yesterday);
  await payByCard(told, 'Klimaanlage warten', 8_900, playedCards.pays);
  await payByCard(told, 'Scheinwerfer einstellen', 2_900, DISPUTED_CARD);
  await vendorClock(host, null);
  teller.at(0);
  await reconcile(house, { shopId: shop.shopId, provider: 'stripe', day: yesterday.slice(0, 10) });
}
