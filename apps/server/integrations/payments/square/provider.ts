import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Found, PaymentProvider, ProviderFactory } from '../port.ts';
import { inner, listIn, objectOf, speak, textIn, VendorTrouble } from '../speak.ts';

const VERSION = '2026-01-22';

/** `x-square-hmacsha256-signature`: base64 HMAC-SHA256 over the address it was sent to and the body. */
export function squareSigned(header: string, url: string, body: string, key: string): boolean {
  const own = createHmac('sha256', key)
    .update(url + body)
    .digest();
  const given = Buffer.from(header, 'base64');
  return key !== '' && given.length === own.length && timingSafeEqual(given, own);
}

/** Square: its page behind a payment link. `secrets`: accessToken, signatureKey; the location is `settings.account`. */
export const squareProvider: ProviderFactory = ({ settings, secrets }, http): PaymentProvider => {
  async function call(method: string, path: string, body?: unknown) {
    const headers = { authorization: `Bearer ${secrets.accessToken}`, 'square-version': VERSION };
    const answer = await speak(http, `/v2${path}`, { method, headers, body });
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500)
      throw new VendorTrouble('square', answer);
    return answer;
  }
  const money = (amount: number, currency: string) => ({ amount, currency });
  function foundOf(payment: Record<string, unknown>): Found {
    const said = textIn(payment, 'status');
    const total = inner(payment, 'amount_money');
    const fee = listIn(payment, 'processing_fee').reduce<number>(
      (sum, each) => sum + Number(textIn(inner(each, 'amount_money'), 'amount') ?? 0),
      0,
    );
    return {
      state: said === 'COMPLETED' ? 'succeeded' : said === 'FAILED' || said === 'CANCELED' ? 'failed' : 'pending',
      amount: Number(textIn(total, 'amount') ?? 0),
      currency: textIn(total, 'currency') ?? '',
      fee: fee || null,
      providerRef: textIn(payment, 'id'),
      failure: said === 'FAILED' ? 'declined' : said === 'CANCELED' ? 'expired' : null,
    };
  }
  return {
    name: 'square',
    methods: ['card', 'wallet'],
    async start({ id, amount, currency, description, returnUrl, email }) {
      const { json, status } = await call('POST', '/online-checkout/payment-links', {
        idempotency_key: id,
        order: {
          location_id: settings.account,
          reference_id: id,
          line_items: [{ name: description.slice(0, 500), quantity: '1', base_price_money: money(amount, currency) }],
        },
        checkout_options: { redirect_url: returnUrl },
        ...(email ? { pre_populated_data: { buyer_email: email } } : {}),
      });
      const link = inner(json, 'payment_link');
      const [ref, url] = [textIn(link, 'order_id'), textIn(link, 'url')];
      if (status !== 200 || !ref) return { state: 'refused', failure: 'not_allowed' };
      return { state: 'pending', providerRef: ref, redirectUrl: url };
    },
    async status({ providerRef, amount, currency }) {
      const base = { amount, currency, fee: null, providerRef: null };
      // Without an answer nobody saw the page, so nobody can have paid on it.
      if (!providerRef) return { ...base, state: 'expired', failure: 'never_started' };
      const { json, status } = await call('GET', `/orders/${providerRef}`);
      if (status === 404) return { ...base, state: 'expired', failure: 'never_started' };
      const tender = listIn(inner(json, 'order'), 'tenders').at(-1);
      const payment = textIn(tender, 'payment_id') ?? textIn(tender, 'id');
      if (!payment) return { ...base, state: 'pending', failure: null };
      return foundOf(inner((await call('GET', `/payments/${payment}`)).json, 'payment'));
    },
    async cancel({ providerRef, id }) {
      if (!providerRef) return false;
      const order = inner((await call('GET', `/orders/${providerRef}`)).json, 'order');
      if (textIn(order, 'state') !== 'OPEN') return textIn(order, 'state') === 'CANCELED';
      // The version read is the version changed: an order that was paid in between is not taken back.
      const change = { location_id: settings.account, version: order.version, state: 'CANCELED' };
      const { json, status } = await call('PUT', `/orders/${providerRef}`, {
        idempotency_key: `${id}-cancel`,
        order: change,
      });
      return status === 200 && textIn(inner(json, 'order'), 'state') === 'CANCELED';
    },
    async refund({ id, paymentRef, amount, currency, reason }) {
      const body = {
        idempotency_key: id,
        payment_id: paymentRef,
        amount_money: money(amount, currency),
        reason: reason.slice(0, 192),
      };
      const { json, status } = await call('POST', '/refunds', body);
      const said = textIn(inner(json, 'refund'), 'status');
      const providerRef = textIn(inner(json, 'refund'), 'id');
      if (status !== 200 || said === 'FAILED' || said === 'REJECTED')
        return { state: 'failed', providerRef, failure: 'not_allowed' };
      return { state: said === 'COMPLETED' ? 'succeeded' : 'pending', providerRef, failure: null };
    },
    async refundStatus({ providerRef }) {
      const { json } = await call('GET', `/refunds/${providerRef}`);
      const said = textIn(inner(json, 'refund'), 'status');
      if (said === 'COMPLETED') return { state: 'succeeded', providerRef, failure: null };
      const over = said === 'FAILED' || said === 'REJECTED';
      return { state: over ? 'failed' : 'pending', providerRef, failure: over ? 'declined' : null };
    },
    readHint({ headers, body, url }) {
      const signature = headers['x-square-hmacsha256-signature'] ?? '';
      if (!squareSigned(signature, url, body, secrets.signatureKey ?? '')) return null;
      const event = objectOf(body);
      const payment = inner(event, 'data', 'object', 'payment');
      return {
        attemptId: textIn(payment, 'reference_id'),
        providerRef: textIn(payment, 'order_id'),
        eventId: textIn(event, 'event_id'),
        signed: true,
      };
    },
    async settled(day) {
      const range = `begin_time=${day}T00:00:00Z&end_time=${day}T23:59:59.999Z&limit=100`;
      const paid = listIn((await call('GET', `/payments?${range}`)).json, 'payments');
      const back = listIn((await call('GET', `/refunds?${range}`)).json, 'refunds');
      const rows = (list: unknown[], sign: 1 | -1) =>
        list
          .filter((row) => textIn(row, 'status') === 'COMPLETED')
          .map((row) => ({
            providerRef: textIn(row, 'id') ?? '',
            amount: sign * Number(textIn(inner(row, 'amount_money'), 'amount')),
            currency: textIn(inner(row, 'amount_money'), 'currency') ?? '',
          }));
      return [...rows(paid, 1), ...rows(back, -1)];
    },
    async check() {
      const answer = await call('GET', `/locations/${settings.account}`).catch(() => null);
      return {
        ok: answer?.status === 200,
        result: answer ? (answer.status === 200 ? 'ok' : 'wrong_location') : 'wrong_key',
      };
    },
  };
};
