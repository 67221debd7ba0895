import { makeCustomer, type TestCustomer, type TestShop } from '../../../apps/server/kernel/testing/factories.ts';
import type { World } from '../../../apps/server/kernel/testing/world.ts';
import { newestMails } from '../../../apps/server/subscribers/notifications/mail/mailbox.ts';

const linksTo = async (world: World, email: string): Promise<string[]> => {
  const { pools, services } = world.server.house;
  const mails = await newestMails(pools.owner, services.secrets, 200);
  return mails
    .filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => /\/customer\/link\/([\w-]+)/.exec(text)?.[1] ?? []);
};

/** Guessed tokens of links and of password resets: refused by number, long before one could be right. */
export async function guessTokens(world: World): Promise<string[]> {
  const faults: string[] = [];
  const from = { 'x-forwarded-for': '10.4.4.4' };
  const statuses = { link: [] as number[], reset: [] as number[] };
  for (let nth = 0; nth < 60; nth += 1) {
    const token = `guessed-token-number-${nth}-aaaaaaaaaaaaaaaaaaaaa`;
    statuses.link.push((await world.caller().send('redeemSignInLink', { token }, from)).status);
    const password = 'a long enough one 77';
    statuses.reset.push((await world.caller().send('resetPassword', { token, password }, from)).status);
  }
  for (const [kind, seen] of Object.entries(statuses)) {
    if (seen.some((status) => status !== 410 && status !== 429)) faults.push(`a guessed ${kind} answered ${seen}`);
    if (seen.slice(30).some((status) => status !== 429))
      faults.push(`sixty guessed ${kind}s are not refused by number`);
  }
  return faults;
}

/** Strangers ask for links to somebody's address: few mails go out, and the driver's own still open. */
export async function floodMailbox(world: World, shop: TestShop, asks: number): Promise<string[]> {
  const customer: TestCustomer = await makeCustomer(world, shop.shopId);
  const faults: string[] = [];
  for (let nth = 0; nth < asks; nth += 1) {
    const from = { 'x-forwarded-for': `10.5.${Math.floor(nth / 200)}.${nth % 200}` };
    const { status } = await world.caller().send('requestSignInLink', { shop: shop.slug, email: customer.email }, from);
    if (status !== (nth < 5 ? 200 : 429)) faults.push(`ask ${nth + 1} for a link answered ${status}`);
  }
  await world.settle();
  const links = await linksTo(world, customer.email);
  if (links.length === 0 || links.length > 5) faults.push(`${links.length} mails went to one address`);
  for (const token of links.slice(0, 1)) {
    const { status } = await world.caller().send('redeemSignInLink', { token });
    if (status !== 200) faults.push(`the driver is locked out: ${status}`);
    const again = await world.caller().send('redeemSignInLink', { token });
    if (again.status !== 410) faults.push(`a link opens twice: ${again.status}`);
  }
  return faults;
}
