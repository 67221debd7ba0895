import { timingSafeEqual } from 'node:crypto';
import { nationalNumber } from '../../../kernel/phone.ts';
import type { Found, PaymentProvider, ProviderFactory } from '../port.ts';
import { inner, listIn, objectOf, speak, textIn, VendorTrouble } from '../speak.ts';
import { fromNumber, toNumber } from '../whole-numbers.ts';

/** Zambian networks by the first digits after the country code. */
const networks: readonly (readonly [RegExp, string])[] = [
  [/^(96|76)/, 'MTN'],
  [/^(97|77)/, 'Airtel'],
  [/^(95|75)/, 'Zamtel'],
];

/** Flutterwave v3: its page for cards, a push for Zambian mobile money. `secrets`: secretKey, secretHash. */
export const flutterwaveProvider: ProviderFactory = ({ secrets }, http): PaymentProvider => {
  async function call(method: string, path: string, body?: unknown) {
    const headers = { authorization: `Bearer ${secrets.secretKey}` };
    const answer = await speak(http, `/v3${path}`, { method, headers, body });
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500)
      throw new VendorTrouble('flutterwave', answer);
    return answer;
  }
  const accepted = (json: Record<string, unknown>) => textIn(json, 'status') === 'success';
  function foundOf(data: Record<string, unknown>): Found {
    const currency = textIn(data, 'currency') ?? '';
    const said = textIn(data, 'status');
    return {
      state: said === 'successful' ? 'succeeded' : said === 'failed' ? 'failed' : 'pending',
      amount: fromNumber(data.amount, currency),
      currency,
      fee: fromNumber(data.app_fee, currency) || null,
      providerRef: textIn(data, 'id'),
      failure: said === 'failed' ? 'declined' : null,
    };
  }
  return {
    name: 'flutterwave',
    methods: ['card', 'mobile_money'],
    async start({ id, method, amount, currency, phone, email, name, description, returnUrl }) {
      const money = { tx_ref: id, amount: toNumber(amount, currency), currency };
      if (method === 'card') {
        const { json } = await call('POST', '/payments', {
          ...money,
          redirect_url: returnUrl,
          customer: { email, name },
          customizations: { title: description },
        });
        const link = textIn(inner(json, 'data'), 'link');
        if (!accepted(json) || !link) return { state: 'refused', failure: 'not_allowed' };
        return { state: 'pending', providerRef: id, redirectUrl: link };
      }
      const national = nationalNumber(phone ?? '');
      const network = networks.find(([start]) => start.test(national))?.[1];
      if (!network) return { state: 'refused', failure: 'payer_not_found' };
      const { json } = await call('POST', '/charges?type=mobile_money_zambia', {
        ...money,
        network,
        email,
        phone_number: `0${national}`,
        fullname: name,
        redirect_url: returnUrl,
      });
      if (!accepted(json)) return { state: 'refused', failure: 'not_allowed' };
      const redirectUrl = textIn(inner(json, 'meta', 'authorization'), 'redirect');
      return { state: 'pending', providerRef: id, redirectUrl };
    },
    async status({ id, amount, currency }) {
      const answer = await call('GET', `/transactions/verify_by_reference?tx_ref=${encodeURIComponent(id)}`);
      const data = inner(answer.json, 'data');
      if (textIn(data, 'tx_ref') === id) return foundOf(data);
      // A page nobody has paid on yet is no transaction: it waits until its time is over.
      return { state: 'pending', amount, currency, fee: null, providerRef: null, failure: null };
    },
    async refund({ id, paymentRef, amount, currency }) {
      // There is no key that makes a repeated call the same call: ours is kept as the comment and looked for first.
      const known = await call('GET', `/refunds?tx_id=${paymentRef}`);
      const mine = listIn(known.json, 'data').find((row) => textIn(row, 'comment') === id);
      if (mine) return { state: 'succeeded', providerRef: textIn(mine, 'id'), failure: null };
      const body = { amount: toNumber(amount, currency), comments: id };
      const { json } = await call('POST', `/transactions/${paymentRef}/refund`, body);
      if (!accepted(json)) return { state: 'failed', providerRef: null, failure: 'not_allowed' };
      return { state: 'succeeded', providerRef: textIn(inner(json, 'data'), 'id'), failure: null };
    },
    readHint({ headers, body }) {
      const own = Buffer.from(secrets.secretHash ?? '');
      const given = Buffer.from(headers['verif-hash'] ?? '');
      if (own.length === 0 || given.length !== own.length || !timingSafeEqual(given, own)) return null;
      const data = inner(objectOf(body), 'data');
      const providerRef = textIn(data, 'id');
      const attemptId = textIn(data, 'tx_ref');
      return { attemptId, providerRef, eventId: providerRef, signed: true };
    },
    async check() {
      const answer = await call('GET', '/transactions/verify_by_reference?tx_ref=check').catch(() => null);
      return { ok: answer !== null, result: answer ? 'ok' : 'wrong_key' };
    },
  };
};
