import type StripeLibrary from 'stripe';
import { later } from '../../../kernel/load-later.ts';
import type { Found, OnlineMethod, PaymentProvider, ProviderFactory, Started } from '../port.ts';
import { inner, listIn, objectOf, textIn } from '../speak.ts';

/** "Visa": the vendor writes brands small. */
const capital = (brand: string): string => brand.charAt(0).toUpperCase() + brand.slice(1);

const library = later<typeof StripeLibrary>('stripe');

const types: Readonly<Record<OnlineMethod, string>> = {
  card: 'card',
  wallet: 'card',
  sepa: 'sepa_debit',
  mobile_money: 'card',
};
const declines: Readonly<Record<string, string>> = {
  insufficient_funds: 'not_enough_money',
  authentication_required: 'not_allowed',
  expired_card: 'declined',
};

type Said = { readonly status: number; readonly json: Record<string, unknown> };

const failureOf = (intent: unknown): string => {
  const error = inner(intent, 'last_payment_error');
  return declines[textIn(error, 'decline_code') ?? textIn(error, 'code') ?? ''] ?? 'declined';
};

function foundOf(intent: Record<string, unknown>, paid: boolean, over: boolean): Found {
  const currency = (textIn(intent, 'currency') ?? '').toUpperCase();
  const charge = inner(intent, 'latest_charge');
  const method = inner(intent, 'payment_method');
  const card = inner(method, 'card');
  const token = textIn(method, 'id');
  const kept = token && textIn(intent, 'setup_future_usage') ? `${textIn(intent, 'customer')}/${token}` : null;
  return {
    state: paid ? 'succeeded' : over ? 'failed' : 'pending',
    amount: Number(textIn(intent, paid ? 'amount_received' : 'amount') ?? 0),
    currency,
    fee: Number(textIn(inner(charge, 'balance_transaction'), 'fee') ?? 0) || null,
    providerRef: textIn(intent, 'id'),
    failure: over && !paid ? failureOf(intent) : null,
    ...(paid && kept
      ? {
          saved: {
            token: kept,
            label: `${capital(textIn(card, 'brand') ?? 'card')} •••• ${textIn(card, 'last4') ?? ''}`,
            expiresOn: `${textIn(card, 'exp_year')}-${(textIn(card, 'exp_month') ?? '').padStart(2, '0')}`,
          },
        }
      : {}),
  };
}

/** Stripe: Checkout's own page for cards, wallets and SEPA; cards on file. `secrets`: secretKey, webhookSecret. */
export const stripeProvider: ProviderFactory = ({ secrets }, http): PaymentProvider => {
  const { protocol, hostname, port } = new URL(http.host);
  const Stripe = library();
  const stripe = new Stripe(secrets.secretKey ?? '', {
    host: hostname,
    port: port || (protocol === 'http:' ? 80 : 443),
    protocol: protocol === 'http:' ? 'http' : 'https',
    httpClient: Stripe.createFetchHttpClient(http.fetch),
    timeout: 20_000,
    maxNetworkRetries: 1,
    telemetry: false,
  });
  /** An answer that says no is an answer; anything else leaves it open. */
  async function call(method: string, path: string, body?: object, key?: string): Promise<Said> {
    try {
      const json = await stripe.rawRequest(method, path, { ...body }, key ? { idempotencyKey: key } : {});
      return { status: 200, json: objectOf(JSON.stringify(json)) };
    } catch (error) {
      const status = error instanceof Stripe.errors.StripeError ? (error.statusCode ?? 500) : 500;
      if ([401, 409, 429].includes(status) || status >= 500) throw error;
      return { status, json: { error: objectOf(JSON.stringify((error as { raw?: unknown }).raw ?? {})) } };
    }
  }
  const EXPAND = 'expand[]=latest_charge.balance_transaction&expand[]=payment_method';
  const intentOf = (id: string) => call('GET', `/v1/payment_intents/${id}?${EXPAND}`);
  const never = (amount: number, currency: string): Found => ({
    state: 'expired',
    amount,
    currency,
    fee: null,
    providerRef: null,
    failure: 'never_started',
  });
  async function ofIntent(id: string): Promise<Found> {
    const { json } = await intentOf(id);
    const state = textIn(json, 'status');
    return foundOf(json, state === 'succeeded', state === 'canceled' || state === 'requires_payment_method');
  }
  return {
    name: 'stripe',
    methods: ['card', 'sepa', 'wallet'],
    async start(attempt): Promise<Started> {
      const { id, amount, currency } = attempt;
      const answer = await call(
        'POST',
        '/v1/checkout/sessions',
        {
          mode: 'payment',
          client_reference_id: id,
          customer_creation: attempt.save ? 'always' : 'if_required',
          ...(attempt.email ? { customer_email: attempt.email } : {}),
          success_url: attempt.returnUrl,
          cancel_url: attempt.returnUrl,
          payment_method_types: [types[attempt.method]],
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: currency.toLowerCase(),
                unit_amount: amount,
                product_data: { name: attempt.description },
              },
            },
          ],
          payment_intent_data: {
            metadata: { attempt: id },
            ...(attempt.save ? { setup_future_usage: 'off_session' } : {}),
          },
          metadata: { attempt: id },
        },
        id,
      );
      const [ref, url] = [textIn(answer.json, 'id'), textIn(answer.json, 'url')];
      if (answer.status !== 200 || !ref) return { state: 'refused', failure: 'not_allowed' };
      return { state: 'pending', providerRef: ref, redirectUrl: url };
    },
    async status({ id, providerRef, amount, currency }) {
      if (!providerRef) {
        const query = encodeURIComponent(`metadata["attempt"]:"${id}"`);
        const { json } = await call('GET', `/v1/payment_intents/search?query=${query}`);
        const ref = textIn(listIn(json, 'data')[0], 'id');
        return ref ? ofIntent(ref) : never(amount, currency);
      }
      if (providerRef.startsWith('pi_')) return ofIntent(providerRef);
      const { json, status } = await call('GET', `/v1/checkout/sessions/${providerRef}`);
      if (status === 404) return never(amount, currency);
      const intent = textIn(json, 'payment_intent');
      const over = textIn(json, 'status') === 'expired';
      if (!intent)
        return { ...never(amount, currency), state: over ? 'expired' : 'pending', failure: over ? 'expired' : null };
      const found = foundOf((await intentOf(intent)).json, textIn(json, 'payment_status') === 'paid', over);
      return found;
    },
    async refund({ id, paymentRef, amount }) {
      const body = { payment_intent: paymentRef, amount, metadata: { refund: id } };
      const { json, status } = await call('POST', '/v1/refunds', body, id);
      const state = textIn(json, 'status');
      if (status !== 200 || state === 'failed' || state === 'canceled')
        return { state: 'failed', providerRef: null, failure: 'not_allowed' };
      return { state: state === 'succeeded' ? 'succeeded' : 'pending', providerRef: textIn(json, 'id'), failure: null };
    },
    async refundStatus({ providerRef }) {
      const { json } = await call('GET', `/v1/refunds/${providerRef}`);
      const state = textIn(json, 'status');
      if (state === 'succeeded') return { state, providerRef, failure: null };
      const over = state === 'failed' || state === 'canceled';
      return { state: over ? 'failed' : 'pending', providerRef, failure: over ? 'declined' : null };
    },
    async charge({ id, token, amount, currency, description }) {
      const [customer, method] = token.split('/');
      const { json, status } = await call(
        'POST',
        '/v1/payment_intents',
        {
          amount,
          currency: currency.toLowerCase(),
          customer,
          payment_method: method,
          off_session: true,
          confirm: true,
          description,
          metadata: { attempt: id },
        },
        id,
      );
      const ref = textIn(json, 'id') ?? textIn(inner(json, 'error', 'payment_intent'), 'id');
      if (status !== 200 || !ref)
        return { state: 'refused', failure: failureOf({ last_payment_error: inner(json, 'error') }) };
      return { state: 'pending', providerRef: ref, redirectUrl: null };
    },
    async cancel({ providerRef }) {
      if (!providerRef?.startsWith('cs_')) return false;
      const { json, status } = await call('POST', `/v1/checkout/sessions/${providerRef}/expire`, {});
      if (status === 200) return textIn(json, 'status') === 'expired';
      // Refused: it is paid, or it has ended already.
      const { json: now } = await call('GET', `/v1/checkout/sessions/${providerRef}`);
      return textIn(now, 'status') === 'expired';
    },
    async forget(token) {
      await call('POST', `/v1/payment_methods/${token.split('/')[1]}/detach`, {});
    },
    readHint({ headers, body }) {
      try {
        stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', secrets.webhookSecret ?? '');
      } catch {
        return null;
      }
      const event = objectOf(body);
      const about = inner(event, 'data', 'object');
      const attemptId = textIn(inner(about, 'metadata'), 'attempt') ?? textIn(about, 'client_reference_id');
      return { attemptId, providerRef: textIn(about, 'id'), eventId: textIn(event, 'id'), signed: true };
    },
    async settled(day) {
      const from = Date.parse(`${day}T00:00:00.000Z`) / 1000;
      const path = `/v1/balance_transactions?limit=100&created[gte]=${from}&created[lt]=${from + 86_400}&expand[]=data.source`;
      const { json } = await call('GET', path);
      return listIn(json, 'data').flatMap((row) => {
        const source = inner(row, 'source');
        const kind = textIn(row, 'type');
        // Money a card's holder disputed leaves as an adjustment: nothing of it is booked, so it shows as a difference.
        const disputed = kind === 'adjustment' && textIn(source, 'object') === 'dispute';
        if (kind !== 'charge' && kind !== 'payment' && kind !== 'refund' && !disputed) return [];
        const own = kind === 'refund' || disputed;
        const providerRef = (own ? textIn(source, 'id') : textIn(source, 'payment_intent')) ?? '';
        return [
          {
            providerRef,
            amount: Number(textIn(row, 'amount')),
            currency: (textIn(row, 'currency') ?? '').toUpperCase(),
          },
        ];
      });
    },
    async check() {
      const { status } = await call('GET', '/v1/balance').catch(() => ({ status: 401 }));
      return { ok: status === 200, result: status === 200 ? 'ok' : `answered_${status}` };
    },
  };
};
