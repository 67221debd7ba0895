import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromDecimal } from '../../../kernel/money-text.ts';
import { nationalNumber } from '../../../kernel/phone.ts';
import type { PaymentProvider, ProviderFactory } from '../port.ts';
import { inner, objectOf, speak, textIn, VendorTrouble } from '../speak.ts';
import { tokenCache } from '../token-cache.ts';
import { toNumber } from '../whole-numbers.ts';

const tokens = tokenCache();
/** Airtel's status letters: ambiguous and in progress are asked again. */
const states: Readonly<Record<string, 'succeeded' | 'failed' | 'expired'>> = {
  TS: 'succeeded',
  TF: 'failed',
  TE: 'expired',
};

/** The optional signature of a message; without a callback key none is expected. */
function isSigned(body: string, key: string | undefined): boolean {
  if (!key) return false;
  const message = objectOf(body);
  const given = Buffer.from(textIn(message, 'hash') ?? '', 'base64');
  const own = createHmac('sha256', key)
    .update(JSON.stringify(message.transaction ?? {}))
    .digest();
  return given.length === own.length && timingSafeEqual(given, own);
}

/** Airtel Money: a USSD push, asked about by our own id. `secrets`: clientId, clientSecret and perhaps callbackKey. */
export const airtelProvider: ProviderFactory = ({ settings, secrets }, http): PaymentProvider => {
  const country = settings.country ?? 'ZM';
  const account = `${http.host} ${secrets.clientId}`;
  const token = () =>
    tokens.get(account, async () => {
      const body = {
        client_id: secrets.clientId,
        client_secret: secrets.clientSecret,
        grant_type: 'client_credentials',
      };
      const answer = await speak(http, '/auth/oauth2/token', { method: 'POST', body });
      const value = textIn(answer.json, 'access_token');
      if (answer.status !== 200 || !value) throw new VendorTrouble('airtel', answer);
      // Tokens live for three minutes only, and `expires_in` is a text.
      return { value, seconds: Number(textIn(answer.json, 'expires_in') ?? 180) };
    });
  async function call(method: string, path: string, currency: string, body?: unknown) {
    const headers = { authorization: `Bearer ${await token()}`, 'x-country': country, 'x-currency': currency };
    const answer = await speak(http, path, { method, headers, body });
    if (answer.status === 401) tokens.drop(account);
    if (answer.status === 401 || answer.status >= 500) throw new VendorTrouble('airtel', answer);
    return answer;
  }
  return {
    name: 'airtel',
    methods: ['mobile_money'],
    async start({ id, phone, amount, currency, description }) {
      const answer = await call('POST', '/merchant/v1/payments/', currency, {
        reference: description.slice(0, 64),
        // The number as dialled inside the country: without its code.
        subscriber: { country, currency, msisdn: nationalNumber(phone ?? '') },
        transaction: { amount: toNumber(amount, currency), country, currency, id },
      });
      const code = textIn(inner(answer.json, 'status'), 'response_code');
      // A repeated id: the push is there already.
      const known = code === 'DP00800001003';
      if (inner(answer.json, 'status').success === true || known)
        return { state: 'pending', providerRef: id, redirectUrl: null };
      return { state: 'refused', failure: code === 'DP00800001012' ? 'payer_not_found' : 'not_allowed' };
    },
    async status({ id, amount, currency }) {
      const answer = await call('GET', `/standard/v1/payments/${id}`, currency);
      const found = inner(answer.json, 'data', 'transaction');
      const letters = textIn(found, 'status');
      if (answer.status === 404 || !letters)
        return { state: 'expired', amount, currency, fee: null, providerRef: null, failure: 'never_started' };
      const state = states[letters] ?? 'pending';
      const said = textIn(found, 'amount');
      return {
        state,
        // The description has no amount in this answer; one that is there counts.
        amount: said === null ? amount : fromDecimal(said, currency),
        currency: textIn(found, 'currency') ?? currency,
        fee: null,
        providerRef: textIn(found, 'airtel_money_id'),
        failure: state === 'failed' ? 'declined' : state === 'expired' ? 'expired' : null,
      };
    },
    async refund({ paymentRef, currency }) {
      const body = { transaction: { airtel_money_id: paymentRef } };
      const answer = await call('POST', '/standard/v1/payments/refund', currency, body);
      const status = inner(answer.json, 'status');
      const already = textIn(status, 'response_code') === 'DP00800001015';
      if (status.success === true || already)
        return { state: 'succeeded', providerRef: `refund-${paymentRef}`, failure: null };
      return { state: 'failed', providerRef: null, failure: 'not_allowed' };
    },
    readHint({ body }) {
      const attemptId = textIn(inner(objectOf(body), 'transaction'), 'id');
      const signed = isSigned(body, secrets.callbackKey);
      if (!attemptId || (secrets.callbackKey && !signed)) return null;
      return { attemptId, providerRef: null, eventId: null, signed };
    },
    async check() {
      await token();
      return { ok: true, result: 'ok' };
    },
  };
};
