import type { ProviderName } from '../../../apps/server/integrations/payments/port.ts';
import {
  type Callback,
  listen,
  type Simulator,
  simulate,
  type Vendor,
} from '../../../apps/server/integrations/payments/simulator.ts';
import { playedVendors } from '../../../apps/server/integrations/payments/vendors.ts';
import { makeShop, type TestShop } from '../../../apps/server/kernel/testing/factories.ts';
import type { World } from '../../../apps/server/kernel/testing/world.ts';
import { askAttempt } from '../../../apps/server/modules/payments/ask-again.ts';
import { billed } from '../../../apps/server/modules/payments/testing/billed.ts';

export const PUBLIC = 'https://garage.example';
export const providers = Object.keys(playedVendors) as ProviderName[];

/** A vendor on this machine that counts how often it is asked for anything. */
export type Counted = { readonly simulator: Simulator; readonly url: string; asked(): number; close(): Promise<void> };

async function openVendor(name: ProviderName, slug: () => string): Promise<Counted> {
  let asked = 0;
  const vendor = playedVendors[name].make(() => `${PUBLIC}/hooks/payments/${name}/${slug()}`);
  const counting: Vendor = {
    answer: (call, book) => {
      asked += 1;
      return vendor.answer(call, book);
    },
  };
  const simulator = simulate(counting);
  return { simulator, asked: () => asked, ...(await listen(simulator)) };
}

/** Every vendor, and the shop they believe to send their messages to. */
export async function openVendors() {
  let slug = '';
  const opened = await Promise.all(providers.map(async (name) => [name, await openVendor(name, () => slug)] as const));
  return {
    vendors: Object.fromEntries(opened) as Record<ProviderName, Counted>,
    hosts: Object.fromEntries(opened.map(([name, { url }]) => [name, url])) as Record<ProviderName, string>,
    toShop: (to: string) => {
      slug = to;
    },
    close: () => Promise.all(opened.map(([, vendor]) => vendor.close())),
  };
}

/** A shop that takes money through every vendor. */
export async function openTill(world: World): Promise<TestShop> {
  const shop = await makeShop(world);
  for (const provider of providers) {
    const { secrets, account } = playedVendors[provider];
    const settings = { host: null, country: 'ZM', currency: null, account };
    await shop.staff.MANAGER.caller.call('setProvider', { provider, enabled: true, settings, secrets: { ...secrets } });
  }
  return shop;
}

/** A payment under way of a bill of its own; with `paid` the payer has paid, and nobody told us yet. */
export async function underWay(world: World, shop: TestShop, provider: ProviderName, paid: boolean, counted: Counted) {
  const { phones } = playedVendors[provider];
  const bill = await billed(world, shop, 45_000);
  const { book } = counted.simulator;
  book.callbacks.splice(0);
  const method = phones ? ('mobile_money' as const) : ('card' as const);
  const phone = phones ? { phone: phones.pays } : {};
  const input = { invoiceId: bill.id, provider, method, ...phone };
  const { id, redirectUrl } = await shop.staff.SERVICE_WRITER.caller.call('startPayment', input);
  const card = new URLSearchParams({ card: '4242 4242 4242 4242', do: 'pay' });
  if (redirectUrl && paid) await fetch(redirectUrl, { method: 'POST', redirect: 'manual', body: card });
  const kept = book.payments.get(id);
  if (kept && !paid) kept.state = 'pending';
  return { id, bill, callbacks: book.callbacks.splice(0) as Callback[] };
}

/** Asks the vendor, as Pitlane does by itself. */
export const askNow = ({ server }: World, shop: TestShop, attemptId: string): Promise<void> => {
  const { runner, services, clock } = server.house;
  return askAttempt({ runner, services, clock }, { shopId: shop.shopId, attemptId });
};
