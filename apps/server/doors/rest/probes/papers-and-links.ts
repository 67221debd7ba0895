import { makeCustomer } from '../../../kernel/testing/factories.ts';
import type { KnownIds } from '../../../kernel/testing/sample-input.ts';
import type { World } from '../../../kernel/testing/world.ts';
import type { Neighbours } from './strangers.ts';

const KINDS = ['estimate', 'invoice', 'receipt', 'statement', 'evidence', 'report'] as const;
type Kind = (typeof KINDS)[number];

/** What each kind of document is named after, for staff. */
const sources: Readonly<Record<Kind, string>> = {
  estimate: 'estimateId',
  invoice: 'invoiceId',
  receipt: 'paymentId',
  statement: 'customerId',
  evidence: 'workOrderId',
  report: 'workOrderId',
};

/** The same for its customer. */
async function publicSources(world: World, ids: KnownIds, publicIds: KnownIds): Promise<Record<Kind, string>> {
  const one = async (table: string, id?: string) =>
    (await world.sql<{ id: string }>(`select public_id as id from ${table} where id = $1`, [id]))[0]?.id ?? '';
  const { estimate = '', invoice = '', workOrder = '' } = publicIds;
  const [receipt, statement] = [await one('payment', ids.paymentId), await one('customer', ids.customerId)];
  return { estimate, invoice, receipt, statement, evidence: workOrder, report: workOrder };
}

/** Printed documents that opened to another shop, another customer of the same shop, or a role without the permission. */
export async function papersOpen({ world, mine, theirs }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  const neighbour = await makeCustomer(world, theirs.shop.shopId);
  const named = await publicSources(world, theirs.ids, theirs.publicIds);
  for (const kind of KINDS) {
    const paper = { kind, id: theirs.ids[sources[kind]] ?? '' };
    const from = { 'x-forwarded-for': '10.3.3.3' };
    const asked = {
      'another shop': await mine.shop.staff.ADMIN.caller.send('getDocument', paper, from),
      'another customer': await neighbour.caller.send('getMyDocument', { kind, document: named[kind] }, from),
      'a customer of another shop': await mine.customer.caller.send(
        'getMyDocument',
        { kind, document: named[kind] },
        from,
      ),
    };
    for (const [who, { status }] of Object.entries(asked))
      if (status !== 404) faults.push(`${kind} as ${who}: ${status}`);
    if (kind === 'evidence' || kind === 'report' || kind === 'estimate') continue;
    const tech = await theirs.shop.staff.TECH.caller.send('getDocument', paper, from);
    if (tech.status !== 403) faults.push(`${kind} as a technician: ${tech.status}`);
  }
  const own = await theirs.customer.caller.send('getMyDocument', { kind: 'invoice', document: named.invoice });
  const file = own.status === 200 ? await world.caller().fetch(own.body.url) : null;
  if (file?.headers.get('content-type') !== 'application/pdf')
    faults.push('a document does not open to its own customer');
  return faults;
}

/** Payment links that opened in another shop, changed, ended, over, or guessed. */
export async function payLinksOpen({ world, mine, theirs }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  const { caller } = theirs.shop.staff.ADMIN;
  const invoiceId = theirs.ids.invoiceId ?? '';
  const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';
  const token = tokenOf((await caller.call('makePaymentLink', { invoiceId })).url);
  let asks = 0;
  const open = async (shop: string, given: string) => {
    asks += 1;
    return (await world.caller().send('getPayByLink', { shop, token: given }, { 'x-forwarded-for': `10.2.2.${asks}` }))
      .status;
  };
  const { slug } = theirs.shop;
  if ((await open(slug, token)) !== 200) faults.push('a payment link does not open');
  const turned = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const [why, shop, given] of [
    ['in another shop', mine.shop.slug, token],
    ['with a letter changed', slug, turned],
    ['of nobody', slug, 'A'.repeat(43)],
  ] as const) {
    const status = await open(shop, given);
    if (status !== 404) faults.push(`a payment link ${why}: ${status}`);
  }
  world.clock.advance(366 * 86_400_000);
  if ((await open(slug, token)) !== 410) faults.push('a payment link opens after its time');
  world.clock.advance(-366 * 86_400_000);
  await caller.call('revokePaymentLink', { invoiceId });
  if ((await open(slug, token)) !== 410) faults.push('a payment link opens after it was ended');
  const guesses: number[] = [];
  for (let nth = 0; nth < 90; nth += 1) {
    const guess = { shop: slug, token: `guess${nth}`.padEnd(43, 'x') };
    guesses.push((await world.caller().send('getPayByLink', guess, { 'x-forwarded-for': '10.2.3.4' })).status);
  }
  if (guesses.slice(70).some((status) => status !== 429))
    faults.push('guessed payment links are not refused by number');
  return faults;
}
