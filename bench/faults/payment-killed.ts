import { setTimeout as sleep } from 'node:timers/promises';
import { mtnTestSecrets, mtnVendor } from '../../apps/server/integrations/payments/mtn/simulator.ts';
import { listen, type Simulator, simulate, type Vendor } from '../../apps/server/integrations/payments/simulator.ts';
import { makeShop, makeStaff, type TestShop } from '../../apps/server/kernel/testing/factories.ts';
import { billed } from '../../apps/server/modules/payments/testing/billed.ts';
import type { Size, Told } from '../trial/trial.ts';
import { type Town, townFor } from './ground/town.ts';

const SIZES = { short: { kills: 1, each: 3 }, full: { kills: 20, each: 5 } } as const;
const TOTAL = 25_000;
const PATIENCE_MS = 90_000;

export const what =
  '20 times kill -9 of the app after the provider took payments on and before anything of its answer was kept: each payment is found and booked once, each bill is paid';

/** The provider takes a request on and then holds its answer until it is let go. */
function holding(): { readonly vendor: Vendor; readonly letGo: () => void; readonly hold: () => void } {
  let open = Promise.resolve();
  let release = () => {};
  return {
    vendor: {
      async answer(asked, book) {
        const told = await mtnVendor.answer(asked, book);
        if (asked.method === 'POST' && asked.url.pathname.endsWith('/requesttopay')) await open;
        return told;
      },
    },
    hold: () => {
      open = new Promise((resolve) => {
        release = resolve;
      });
    },
    letGo: () => release(),
  };
}

async function until(done: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) if (await done()) return true;
  return false;
}

/** Asks again where a server that has just started on a busy machine says it is busy for a moment. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 10 || !String(error).includes('answered 503')) throw error;
      await sleep(1000);
    }
  }
}

/** Payments are started, taken on by the provider, and the app dies before it hears so. */
async function killBetween(town: Town, shop: TestShop, provider: Simulator, each: number): Promise<void> {
  const before = provider.book.payments.size;
  const bills = [];
  for (let made = 0; made < each; made++) bills.push(await patiently(() => billed(town.world, shop, TOTAL)));
  const way = { provider: 'mtn', method: 'mobile_money', phone: '+260 96 600 0001' } as const;
  // Nobody starts more than some payments a minute: each time they are another advisor's.
  const { caller } = await makeStaff(town.world, shop.shopId, 'SERVICE_WRITER', `Advisor ${before}`);
  const calls = bills.map(({ id }) => caller.send('startPayment', { invoiceId: id, ...way }).catch(() => null));
  const taken = await until(() => provider.book.payments.size >= before + each);
  await town.killApp();
  const answers = await Promise.all(calls);
  const codes = answers.map((answer) => answer?.problem?.code ?? 'none');
  if (!taken) throw new Error(`the provider did not get the payments: ${codes.join(', ')}`);
}

/** What is wrong with the books, measured against what the provider took. */
async function wrongs(town: Town, provider: Simulator): Promise<string[]> {
  const rows = await town.sql<{ id: string; state: string; payments: number; open: string; entries: number }>(
    `select a.id, a.state, i.total - i.paid - i.credited as open,
       (select count(*)::int from payment p where p.shop_id = a.shop_id and p.attempt_id = a.id) as payments,
       (select count(*)::int from ledger_entry e join payment p on p.shop_id = e.shop_id and p.id = e.source_id
        where p.attempt_id = a.id and e.kind = 'payment') as entries
     from payment_attempt a join invoice i on i.shop_id = a.shop_id and i.id = a.invoice_id`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...provider.book.payments.keys()].flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [`the provider took ${id}, nobody here knows it`];
    const whole = row.state === 'succeeded' && row.payments === 1 && row.entries === 1 && Number(row.open) === 0;
    return whole ? [] : [`${id}: ${row.state}, ${row.payments} payments, ${row.entries} entries, ${row.open} open`];
  });
}

export async function run(size: Size): Promise<Told> {
  const { kills, each } = SIZES[size];
  const { vendor, hold, letGo } = holding();
  const provider = simulate(vendor);
  const at = await listen(provider);
  const town = await townFor(size, { PITLANE_PAYMENTS_HOST_MTN: at.url });
  try {
    const shop = await makeShop(town.world);
    const settings = { host: null, country: 'ZM', currency: null, account: null };
    const account = { provider: 'mtn', enabled: true, settings, secrets: mtnTestSecrets } as const;
    await shop.staff.MANAGER.caller.call('setProvider', account);
    for (let kill = 0; kill < kills; kill++) {
      hold();
      await killBetween(town, shop, provider, each);
      letGo();
      await town.startApp();
    }
    await until(async () => (await wrongs(town, provider)).length === 0);
    const wrong = await wrongs(town, provider);
    return { tried: `${kills} kills, ${kills * each} payments taken on by the provider`, wrong };
  } finally {
    letGo();
    await town.close();
    await at.close();
  }
}
