import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProviderName } from '../../../integrations/payments/port.ts';
import { shelve } from '../../../integrations/payments/shelf.ts';
import { listen, type Simulator, simulate } from '../../../integrations/payments/simulator.ts';
import { playedCards, playedVendors, type Says } from '../../../integrations/payments/vendors.ts';
import { makeShop, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { askAttempt } from '../ask-again.ts';
import { askRefundWork } from '../ask-refund.ts';
import { billed } from './billed.ts';

/** The address people type: vendors send their messages there, and the rig carries them to the server. */
const PUBLIC = 'https://garage.example';

export type Rig = Awaited<ReturnType<typeof openRig>>;

/** A shop with one provider switched on, and the vendor's simulator behind it. */
export async function openRig(name: ProviderName) {
  const { make, secrets, account, phones } = playedVendors[name];
  let slug = '';
  const folder = await mkdtemp(join(tmpdir(), 'pitlane-vendor-'));
  const book = join(folder, `${name}.book`);
  const begin = (): Promise<Simulator> => {
    const vendor = make(() => `${PUBLIC}/hooks/payments/${name}/${slug}`);
    return shelve(vendor, simulate(vendor), book);
  };
  const simulator = await begin();
  let at = await listen(simulator);
  const world: World = await openWorld({ publicUrl: PUBLIC, paymentHosts: hostsWith(name, at.url) });
  const shop: TestShop = await makeShop(world);
  slug = shop.slug;
  const settings = { host: null, country: 'ZM', currency: null, account };
  const { caller } = shop.staff.MANAGER;
  await caller.call('setProvider', { provider: name, enabled: true, settings, secrets: { ...secrets } });
  const method = phones ? ('mobile_money' as const) : ('card' as const);
  const carry: typeof fetch = (url, init) => fetch(String(url).replace(PUBLIC, world.server.url), init);

  /** What the payer does: nothing on a phone, a card on the vendor's page. */
  async function payOn(redirectUrl: string | null, card = playedCards.pays): Promise<void> {
    if (redirectUrl)
      await fetch(redirectUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ card, do: 'pay' }) });
  }
  return {
    name,
    method,
    phones,
    world,
    shop,
    simulator,
    payOn,
    bill: (total: number) => billed(world, shop, total),
    /** Starts a try as the advisor does; `says` is what the payer will say. */
    async start(invoiceId: string, says: Says = 'pays', amount?: number) {
      const phone = phones ? { phone: phones[says] } : {};
      const input = { invoiceId, provider: name, method, ...phone, ...(amount ? { amount } : {}) };
      const attempt = await shop.staff.SERVICE_WRITER.caller.call('startPayment', input);
      await payOn(attempt.redirectUrl, playedCards[says]);
      return attempt;
    },
    deliver: (times = 1) => simulator.deliver(times, carry),
    carry,
    ask: (attemptId: string) => {
      const { runner, services, clock } = world.server.house;
      return askAttempt({ runner, services, clock }, { shopId: shop.shopId, attemptId });
    },
    /** Carries a refund that its provider had not finished with. */
    askRefund: (refundId: string) => {
      const { runner, services, clock } = world.server.house;
      return askRefundWork({ runner, services, clock }).handle({ shopId: shop.shopId, refundId } as never, {
        id: '',
        attempt: 1,
      });
    },
    look: (attemptId: string) => shop.staff.SERVICE_WRITER.caller.call('getAttempt', { attemptId }),
    /** The vendor begins anew at the same address, and forgets everything unless it `remembers`. */
    async restart({ remembers = false } = {}) {
      await at.close();
      if (!remembers) await rm(book);
      at = await listen(await begin(), Number(new URL(at.url).port));
    },
    async close() {
      await world.close();
      await at.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const none = { stripe: undefined, square: undefined, mtn: undefined, airtel: undefined, flutterwave: undefined };
const hostsWith = (name: ProviderName, url: string) => ({ ...none, [name]: url });
