import { join } from 'node:path';
import type { Env } from '../env.ts';
import { airtelTestSecrets, airtelVendor } from '../integrations/payments/airtel/simulator.ts';
import { flutterwaveTestSecrets, flutterwaveVendor } from '../integrations/payments/flutterwave/simulator.ts';
import { mtnTestSecrets, mtnVendor } from '../integrations/payments/mtn/simulator.ts';
import type { ProviderName } from '../integrations/payments/port.ts';
import { shelve } from '../integrations/payments/shelf.ts';
import { listen, type Simulator, simulate, type Vendor } from '../integrations/payments/simulator.ts';
import { SQUARE_LOCATION, squareTestSecrets, squareVendor } from '../integrations/payments/square/simulator.ts';
import { stripeTestSecrets, stripeVendor } from '../integrations/payments/stripe/simulator.ts';
import { listen as listenSms } from '../integrations/sms/listen.ts';
import { simulateTwilio } from '../integrations/sms/twilio/simulator.ts';
import { demoShops } from './shops.ts';

const DELIVER_MS = 1000;

/** Keys that open the simulated vendors; they open nothing anywhere else. */
export const demoSecrets = {
  mtn: mtnTestSecrets,
  airtel: airtelTestSecrets,
  flutterwave: flutterwaveTestSecrets,
  stripe: stripeTestSecrets,
  square: squareTestSecrets,
} satisfies Partial<Record<ProviderName, Record<string, string>>>;
/** The keys of one shop: at Stripe each has an account of its own. */
export const demoKeys = (vendor: DemoVendor, slug: string): Record<string, string> =>
  vendor === 'stripe'
    ? { ...stripeTestSecrets, secretKey: `${stripeTestSecrets.secretKey}_${slug}` }
    : demoSecrets[vendor];
/** The account a shop names at a vendor, where it asks for one. */
export const demoAccounts: Partial<Record<ProviderName, string>> = { square: SQUARE_LOCATION };
/** The one shop that takes money through Square: its messages are signed for the address they go to. */
const SQUARE_SHOP = 'courtesy';
export type DemoVendor = keyof typeof demoSecrets;
export type Vendors = {
  readonly hosts: Env['paymentHosts'];
  readonly smsHosts: Env['smsHosts'];
  close(): Promise<void>;
};

type Post = { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Brings a vendor's message to every shop of the town: who does not know the payment passes over it. */
async function bring(base: string, name: string, { method, headers, body }: Post): Promise<void> {
  const addresses = demoShops.map(({ shop }) => `${base}/hooks/payments/${name}/${shop.slug}`);
  // A message that is lost costs nothing: the town asks by itself.
  await Promise.allSettled(addresses.map((url) => fetch(url, { method, headers, body })));
}

/** On the port it had before, so that a payment page somebody has open still answers; else on a free one. */
async function listenAgain(simulator: Simulator) {
  const before = simulator.book.base;
  if (!before) return listen(simulator);
  return listen(simulator, Number(new URL(before).port)).catch(() => listen(simulator));
}

/**
 * Simulated vendors of payments and text messages on free ports of this machine, for the demo: nothing leaves it and no money moves. `base` is
 * where the town answers, once it does, and `publicUrl` how the town calls itself. With a `folder` the vendors remember
 * their payments from one start to the next; without, they begin with none.
 */
export async function startVendors(
  base: () => string | undefined,
  { publicUrl = 'https://town.invalid', folder }: { publicUrl?: string; folder?: string | undefined } = {},
): Promise<Vendors> {
  const said = () => 'https://town.invalid/';
  const vendors: Record<DemoVendor, Vendor> = {
    mtn: mtnVendor,
    airtel: airtelVendor(said),
    flutterwave: flutterwaveVendor(said),
    stripe: stripeVendor(said),
    square: squareVendor(() => `${publicUrl}/hooks/payments/square/${SQUARE_SHOP}`),
  };
  const names = Object.keys(vendors) as DemoVendor[];
  const open = await Promise.all(
    names.map(async (name) => {
      const fresh = simulate(vendors[name]);
      const simulator = folder ? await shelve(vendors[name], fresh, join(folder, `${name}.book`)) : fresh;
      return { name, simulator, ...(await listenAgain(simulator)) };
    }),
  );
  const twilio = await listenSms(simulateTwilio().handle);
  const timer = setInterval(() => {
    const town = base();
    for (const { name, simulator } of open)
      for (const message of simulator.book.callbacks.splice(0)) if (town) void bring(town, name, message);
  }, DELIVER_MS);
  timer.unref();
  return {
    hosts: Object.fromEntries(open.map(({ name, url }) => [name, url])) as Env['paymentHosts'],
    smsHosts: { twilio: twilio.url },
    async close() {
      clearInterval(timer);
      await Promise.all([...open, twilio].map((each) => each.close()));
    },
  };
}

/** The settings a demo runs with: payments and texts go to the simulated vendors, whatever else was set. */
export const withVendors = (env: Env, { hosts, smsHosts }: Vendors): Env => ({
  ...env,
  smsHosts: { ...env.smsHosts, ...smsHosts },
  paymentHosts: { ...env.paymentHosts, ...hosts },
});

/** Where the vendors of a demo keep their books: they are thrown away with the town. */
export const vendorFolder = ({ dataFolder }: Pick<Env, 'dataFolder'>): string => join(dataFolder, 'vendors');
