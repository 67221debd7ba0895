import { createHmac } from 'node:crypto';
import type { ProviderName } from '../../apps/server/integrations/payments/port.ts';
import type { Callback } from '../../apps/server/integrations/payments/simulator.ts';
import { playedVendors } from '../../apps/server/integrations/payments/vendors.ts';
import type { TestShop } from '../../apps/server/kernel/testing/factories.ts';
import type { World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { askNow, type Counted, openTill, openVendors, PUBLIC, providers, underWay } from './ground/hooked.ts';

export const what =
  'messages of payment providers made up, changed, replayed, sent to another shop, of an old day, broken or in floods: none moves money, and none makes us ask more than now and then';

type Forged = {
  readonly how: string;
  readonly path: string;
  readonly method?: string;
  readonly init: Partial<Callback>;
};
type Ground = { readonly world: World; readonly shop: TestShop; readonly other: TestShop; readonly vendor: Counted };

const JSON_TYPE = { 'content-type': 'application/json' };
/** Every place in which one of the providers says that a payment succeeded, for any of them. */
const lie = (id: string): string =>
  JSON.stringify({
    externalId: id,
    status: 'SUCCESSFUL',
    amount: '1',
    financialTransactionId: '1',
    transaction: { id, status_code: 'TS', message: 'Paid' },
    hash: 'AAAA',
    type: 'checkout.session.completed',
    id: 'evt_forged',
    event: 'charge.completed',
    data: {
      id: 1,
      tx_ref: id,
      status: 'successful',
      object: { id: 'cs_1', client_reference_id: id, metadata: { attempt: id } },
    },
  });

const BROKEN = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '0',
  '{"data":',
  `${'['.repeat(50_000)}`,
  '{"__proto__":{"x":1}}',
  '\u0000',
  'a=b&c=d',
];

function signedLies(id: string): Record<string, string>[] {
  const old = Math.floor(Date.now() / 1000) - 86_400;
  const secret = playedVendors.stripe.secrets.webhookSecret ?? '';
  const signature = createHmac('sha256', secret)
    .update(`${old}.${lie(id)}`)
    .digest('hex');
  return [
    {},
    { 'stripe-signature': 't=1,v1=00', 'verif-hash': 'wrong', 'x-square-hmacsha256-signature': 'AAAA' },
    { 'stripe-signature': '', 'verif-hash': '', 'x-square-hmacsha256-signature': '' },
    { 'stripe-signature': `t=${old},v1=${signature}` },
    { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
  ];
}

/** What a stranger may send about a payment of which everything but the provider's secret is known. */
function forgeriesOf(
  name: ProviderName,
  { shop, other }: Ground,
  id: string,
  genuine: readonly Callback[],
  otherId: string,
): Forged[] {
  const path = `/hooks/payments/${name}/${shop.slug}`;
  const made: Forged[] = signedLies(id).map((headers, nth) => ({
    how: `lie ${nth}`,
    path,
    init: { headers, body: lie(id) },
  }));
  made.push({ how: 'by PUT', path, method: 'PUT', init: { body: lie(id) } });
  for (const [nth, body] of BROKEN.entries()) made.push({ how: `broken ${nth}`, path, init: { body } });
  for (const { headers, body } of genuine) {
    made.push({ how: 'about another payment', path, init: { headers, body: body.replaceAll(otherId, id) } });
    made.push({ how: 'at another shop', path: `/hooks/payments/${name}/${other.slug}`, init: { headers, body } });
    made.push({ how: 'with a space more', path, init: { headers, body: `${body.replaceAll(otherId, id)} ` } });
  }
  made.push({ how: 'at no shop', path: `/hooks/payments/${name}/nobody`, init: { body: lie(id) } });
  made.push({ how: 'of no provider', path: `/hooks/payments/paypal/${shop.slug}`, init: { body: lie(id) } });
  return made;
}

const send = ({ world }: Ground, { path, method = 'POST', init }: Forged) =>
  world.caller().fetch(path, {
    method,
    headers: { ...JSON_TYPE, ...init.headers, 'x-forwarded-for': address() },
    body: init.body ?? '',
  });
let visitors = 0;
const address = (): string => {
  visitors += 1;
  return `10.8.${(visitors >> 8) & 255}.${visitors & 255}`;
};

async function moved({ world }: Ground, id: string): Promise<string[]> {
  const [row] = await world.sql<{ state: string; payments: number }>(
    'select state, (select count(*)::int from payment p where p.attempt_id = a.id) as payments from payment_attempt a where id = $1',
    [id],
  );
  return row?.state === 'pending' && row.payments === 0 ? [] : [`is ${row?.state} with ${row?.payments} payments`];
}

/** Messages in numbers about one payment: what each of them costs us is one row and one question, now and then. */
async function flood(name: ProviderName, ground: Ground, id: string, count: number): Promise<string[]> {
  const { world, shop, vendor } = ground;
  const path = `/hooks/payments/${name}/${shop.slug}`;
  const asked = vendor.asked();
  for (let sent = 0; sent < count; sent += 1)
    await send(ground, { how: 'flood', path, init: { body: lie(id).replace('"amount":"1"', `"amount":"${sent}"`) } });
  await world.settle();
  const more = vendor.asked() - asked;
  const most = 4 + count / 10;
  return more > most ? [`${count} messages made us ask ${more} times`] : [];
}

async function tryProvider(
  name: ProviderName,
  ground: Ground,
  size: Size,
): Promise<{ tried: number; wrong: string[] }> {
  const { world, shop, vendor } = ground;
  const paid = await underWay(world, shop, name, true, vendor);
  const open = await underWay(world, shop, name, false, vendor);
  const forged = forgeriesOf(name, ground, open.id, paid.callbacks, paid.id);
  const wrong: string[] = [];
  for (const one of forged) {
    const { status } = await send(ground, one);
    if (status >= 500) wrong.push(`${one.how}: ${status}`);
    await world.settle();
    wrong.push(...(await moved(ground, open.id)).map((each) => `${one.how}: the payment ${each}`));
  }
  wrong.push(...(await flood(name, ground, open.id, size === 'full' ? 200 : 40)), ...(await moved(ground, open.id)));
  // The genuine message must work, or the others prove nothing; where none was sent, asking does.
  for (const { headers, body, method } of paid.callbacks)
    await send(ground, {
      how: 'genuine',
      path: `/hooks/payments/${name}/${shop.slug}`,
      method,
      init: { headers, body },
    });
  if (paid.callbacks.length === 0) await askNow(world, shop, paid.id);
  await world.settle();
  const { items } = await shop.staff.MANAGER.caller.call('listPayments', { invoiceId: paid.bill.id });
  if (items.length !== 1) wrong.push(`the genuine message booked ${items.length} payments`);
  return { tried: forged.length, wrong: wrong.map((each) => `${name}: ${each}`) };
}

export async function run(size: Size): Promise<Told> {
  const opened = await openVendors();
  try {
    return await onGround({ trustProxy: true, publicUrl: PUBLIC, paymentHosts: opened.hosts }, async (world) => {
      const shop = await openTill(world);
      const other = await openTill(world);
      opened.toShop(shop.slug);
      const names = size === 'full' ? providers : (['mtn', 'stripe'] as const);
      const tried: number[] = [];
      const wrong: string[] = [];
      for (const name of names) {
        const done = await tryProvider(name, { world, shop, other, vendor: opened.vendors[name] }, size);
        tried.push(done.tried);
        wrong.push(...done.wrong);
      }
      const all = tried.reduce((sum, each) => sum + each, 0);
      return {
        tried: `${all} made-up messages of ${names.length} providers, and floods of ${size === 'full' ? 200 : 40} each`,
        wrong,
      };
    });
  } finally {
    await opened.close();
  }
}
