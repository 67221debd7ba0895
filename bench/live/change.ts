import { Agent, request } from 'node:http';
import { newId } from '../../apps/server/kernel/ids.ts';
import { microseconds } from './moment.ts';
import type { Shop } from './town.ts';

/** A change somebody made: which event of the log it is, when it was sent and when its answer came. */
export type Change = {
  readonly shopId: string;
  readonly about: { readonly type: string; readonly ref: 'customer' | 'workOrder'; readonly id: string };
  readonly sent: number;
  readonly answered: number | null;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Posts JSON; answers the moment the answer came, or null when there was none or it was a refusal. */
function post(url: string, cookie: string, body: object): Promise<number | null> {
  return new Promise((resolve) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const call = request(url, { method: 'POST', agent, headers, timeout: 10_000 }, (answer) => {
      const at = microseconds();
      answer.resume().on('end', () => resolve(answer.statusCode === 200 ? at : null));
      answer.on('error', () => resolve(null));
    });
    call.on('error', () => resolve(null));
    call.on('timeout', () => call.destroy());
    call.end(JSON.stringify(body));
  });
}

async function change(url: string, shop: Shop, nth: number): Promise<Change> {
  const order = nth % 4 === 3 ? shop.orders[nth % shop.orders.length] : undefined;
  const id = newId();
  const sent = microseconds();
  if (order) {
    const answered = await post(`${url}/api/v1/work-orders/${order.id}/messages`, shop.cookie, {
      id,
      text: 'The part came.',
    });
    return { shopId: shop.shopId, about: { type: 'message.sent', ref: 'workOrder', id: order.id }, sent, answered };
  }
  const answered = await post(`${url}/api/v1/customers`, shop.cookie, { id, name: `Driver ${id.slice(-6)}` });
  return { shopId: shop.shopId, about: { type: 'customer.added', ref: 'customer', id }, sent, answered };
}

/**
 * Makes `perSecond` changes a second, shop after shop, whether or not the last was answered: three new customers, then a
 * message to a customer, over and over. Resolves with all of them when stopped.
 */
export function keepChanging(url: string, town: readonly Shop[], perSecond: number): () => Promise<Change[]> {
  const made: Promise<Change>[] = [];
  const next = (): void => {
    const shop = town[made.length % town.length];
    if (shop) made.push(change(url, shop, made.length));
  };
  const timer = setInterval(next, 1000 / perSecond);
  return () => {
    clearInterval(timer);
    return Promise.all(made);
  };
}
