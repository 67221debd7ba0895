import type { Env } from '../env.ts';
import { airtelTestSecrets, airtelVendor } from '../integrations/payments/airtel/simulator.ts';
import { flutterwaveTestSecrets, flutterwaveVendor } from '../integrations/payments/flutterwave/simulator.ts';
import { mtnTestSecrets, mtnVendor } from '../integrations/payments/mtn/simulator.ts';
import type { ProviderName } from '../integrations/payments/port.ts';
import { listen, simulate, type Vendor } from '../integrations/payments/simulator.ts';
import { stripeTestSecrets, stripeVendor } from '../integrations/payments/stripe/simulator.ts';

const DELIVER_MS = 1000;

/** Keys that open the simulated vendors; they open nothing anywhere else. */
export const demoSecrets = {
  mtn: mtnTestSecrets,
  airtel: airtelTestSecrets,
  flutterwave: flutterwaveTestSecrets,
  stripe: stripeTestSecrets,
} satisfies Partial<Record<ProviderName, Record<string, string>>>;
export type DemoVendor = keyof typeof demoSecrets;
export type Vendors = { readonly hosts: Env['paymentHosts']; close(): Promise<void> };

/**
 * Simulated payment vendors on free ports of this machine, for the demo: nothing leaves it and no money moves. Messages
 * of theirs are not sent on: the town asks by itself, as it would where a message is lost.
 */
export async function startVendors(): Promise<Vendors> {
  const nowhere = () => 'https://hooks.invalid/';
  const vendors: Record<DemoVendor, Vendor> = {
    mtn: mtnVendor,
    airtel: airtelVendor(nowhere),
    flutterwave: flutterwaveVendor(nowhere),
    stripe: stripeVendor(nowhere),
  };
  const names = Object.keys(vendors) as DemoVendor[];
  const simulators = names.map((name) => simulate(vendors[name]));
  const open = await Promise.all(simulators.map(listen));
  const timer = setInterval(() => {
    for (const { book } of simulators) book.callbacks.length = 0;
  }, DELIVER_MS);
  timer.unref();
  return {
    hosts: Object.fromEntries(names.map((name, n) => [name, open[n]?.url])) as Env['paymentHosts'],
    async close() {
      clearInterval(timer);
      await Promise.all(open.map((each) => each.close()));
    },
  };
}

/** The settings a demo runs with: payments go to the simulated vendors, whatever else was set. */
export const withVendors = (env: Env, { hosts }: Vendors): Env => ({
  ...env,
  paymentHosts: { ...env.paymentHosts, ...hosts },
});
