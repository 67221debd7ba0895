import { fromDecimal, toDecimal } from '../../../kernel/money-text.ts';
import type { Found, FoundRefund, OpenAccount, PaymentProvider, ProviderFactory } from '../port.ts';
import { type Answer, inner, objectOf, type Speak, speak, textIn, VendorTrouble } from '../speak.ts';
import { tokenCache } from '../token-cache.ts';

const tokens = tokenCache();
const environments: Readonly<Record<string, string>> = {
  ZM: 'mtnzambia',
  UG: 'mtnuganda',
  GH: 'mtnghana',
  CI: 'mtnivorycoast',
  CM: 'mtncameroon',
  BJ: 'mtnbenin',
  CG: 'mtncongo',
  SZ: 'mtnswaziland',
  GN: 'mtnguineaconakry',
  ZA: 'mtnsouthafrica',
  LR: 'mtnliberia',
  SS: 'mtnsouthsudan',
  NG: 'mtnnigeria',
  RW: 'mtnrwanda',
};
const reasons: Readonly<Record<string, string>> = {
  APPROVAL_REJECTED: 'declined',
  TRANSACTION_CANCELED: 'declined',
  EXPIRED: 'expired',
  NOT_ENOUGH_FUNDS: 'not_enough_money',
  PAYER_LIMIT_REACHED: 'not_enough_money',
  PAYER_NOT_FOUND: 'payer_not_found',
  NOT_ALLOWED: 'not_allowed',
  PAYEE_NOT_ALLOWED_TO_RECEIVE: 'not_allowed',
  NOT_ALLOWED_TARGET_ENVIRONMENT: 'not_allowed',
  SERVICE_UNAVAILABLE: 'provider_down',
  INTERNAL_PROCESSING_ERROR: 'provider_down',
};
type Product = 'collection' | 'disbursement';

/** Calls of one MTN account. `secrets`: apiUser, apiKey, collectionKey and, for refunds, disbursementKey. */
function mtnCalls({ settings, secrets }: OpenAccount, http: Speak) {
  const environment = settings.account ?? environments[settings.country ?? ''] ?? 'sandbox';
  const keyOf = (product: Product) => secrets[product === 'collection' ? 'collectionKey' : 'disbursementKey'] ?? '';
  const account = (product: Product) => `${http.host} ${secrets.apiUser} ${product}`;
  const token = (product: Product) =>
    tokens.get(account(product), async () => {
      const basic = Buffer.from(`${secrets.apiUser}:${secrets.apiKey}`).toString('base64');
      const headers = { authorization: `Basic ${basic}`, 'ocp-apim-subscription-key': keyOf(product) };
      const answer = await speak(http, `/${product}/token/`, { method: 'POST', headers });
      const value = textIn(answer.json, 'access_token');
      if (answer.status !== 200 || !value) throw new VendorTrouble('mtn', answer);
      return { value, seconds: Number(textIn(answer.json, 'expires_in') ?? 3600) };
    });
  async function call(
    product: Product,
    path: string,
    given: { method: string; id?: string; hook?: string; body?: unknown },
  ) {
    const headers = {
      authorization: `Bearer ${await token(product)}`,
      'ocp-apim-subscription-key': keyOf(product),
      'x-target-environment': environment,
      ...(given.id ? { 'x-reference-id': given.id } : {}),
      ...(given.hook?.startsWith('https://') ? { 'x-callback-url': given.hook } : {}),
    };
    const answer = await speak(http, `/${product}${path}`, { method: given.method, headers, body: given.body });
    if (answer.status === 401) tokens.drop(account(product));
    return answer;
  }
  return { call, token };
}

const stateOf = (json: Answer['json']) => textIn(json, 'status');
const reasonOf = (json: Answer['json']): string => {
  const code = textIn(json, 'reason') ?? textIn(inner(json, 'reason'), 'code') ?? '';
  return reasons[code] ?? 'declined';
};
const party = (phone: string | null) => ({ partyIdType: 'MSISDN', partyId: (phone ?? '').replace(/^\+/, '') });

function foundOf(json: Answer['json'], id: string): Found {
  const currency = textIn(json, 'currency') ?? '';
  const state = stateOf(json);
  const base = {
    amount: fromDecimal(textIn(json, 'amount') ?? '0', currency),
    currency,
    fee: null,
    providerRef: id,
    failure: null,
  };
  if (state === 'SUCCESSFUL') return { ...base, state: 'succeeded' };
  if (state === 'FAILED') return { ...base, state: 'failed', failure: reasonOf(json) };
  return { ...base, state: 'pending' };
}

/** MTN MoMo: request to pay, asked about by our own id; its one message is unsigned. Refunds are transfers back. */
export const mtnProvider: ProviderFactory = (given, http): PaymentProvider => {
  const { call, token } = mtnCalls(given, http);
  return {
    name: 'mtn',
    methods: ['mobile_money'],
    async start(attempt) {
      const answer = await call('collection', '/v1_0/requesttopay', {
        method: 'POST',
        id: attempt.id,
        hook: attempt.hookUrl,
        body: {
          amount: toDecimal(attempt.amount, attempt.currency),
          currency: attempt.currency,
          externalId: attempt.id,
          payer: party(attempt.phone),
          payerMessage: attempt.description.slice(0, 160),
          payeeNote: attempt.id,
        },
      });
      // 409: this reference was used before, so the request is there already.
      if (answer.status === 202 || answer.status === 409)
        return { state: 'pending', providerRef: attempt.id, redirectUrl: null };
      if (answer.status === 400) return { state: 'refused', failure: 'not_allowed' };
      throw new VendorTrouble('mtn', answer);
    },
    async status({ id, amount, currency }) {
      const answer = await call('collection', `/v1_0/requesttopay/${id}`, { method: 'GET' });
      if (answer.status === 404)
        return { state: 'expired', amount, currency, fee: null, providerRef: null, failure: 'never_started' };
      if (answer.status !== 200) throw new VendorTrouble('mtn', answer);
      return foundOf(answer.json, id);
    },
    async refund({ id, amount, currency, phone, reason }): Promise<FoundRefund> {
      const answer = await call('disbursement', '/v1_0/transfer', {
        method: 'POST',
        id,
        body: {
          amount: toDecimal(amount, currency),
          currency,
          externalId: id,
          payee: party(phone),
          payerMessage: reason.slice(0, 160),
          payeeNote: id,
        },
      });
      if (answer.status === 202 || answer.status === 409) return { state: 'pending', providerRef: id, failure: null };
      if (answer.status === 400) return { state: 'failed', providerRef: null, failure: 'not_allowed' };
      throw new VendorTrouble('mtn', answer);
    },
    async refundStatus({ id }) {
      const answer = await call('disbursement', `/v1_0/transfer/${id}`, { method: 'GET' });
      if (answer.status === 404) return { state: 'failed', providerRef: null, failure: 'never_started' };
      if (answer.status !== 200) throw new VendorTrouble('mtn', answer);
      const state = stateOf(answer.json);
      if (state === 'SUCCESSFUL') return { state: 'succeeded', providerRef: id, failure: null };
      if (state === 'FAILED') return { state: 'failed', providerRef: id, failure: reasonOf(answer.json) };
      return { state: 'pending', providerRef: id, failure: null };
    },
    readHint({ body }) {
      const attemptId = textIn(objectOf(body), 'externalId');
      return attemptId ? { attemptId, providerRef: null, eventId: null, signed: false } : null;
    },
    async check() {
      await token('collection');
      const answer = await call('collection', '/v1_0/account/balance', { method: 'GET' });
      return { ok: answer.status === 200, result: answer.status === 200 ? 'ok' : `answered_${answer.status}` };
    },
  };
};
