import { createHmac } from 'node:crypto';
import {
  type Asked,
  type Book,
  type Callback,
  type Kept,
  type Other,
  payOther,
  type Told,
  type Vendor,
} from '../simulator.ts';
import { inner, textIn } from '../speak.ts';
import { fromNumber, toNumber } from '../whole-numbers.ts';

export const airtelTestSecrets = {
  clientId: 'test-client',
  clientSecret: 'test-client-secret',
  callbackKey: 'test-callback-key',
};
/** Test numbers of this simulator (the vendor publishes none): how a push ends; the last never ends. Any other pays. */
const fates: Readonly<Record<string, Kept['state']>> = { '970000002': 'failed', '970000003': 'pending' };
/** Pays, and its message arrives twice. */
const TWICE = '970000004';
/** Pays, but not what was asked. */
const others: Readonly<Record<string, Other>> = { '970000005': 'amount', '970000006': 'currency' };
const TOKEN_MS = 180_000;

const status = (success: boolean, code: string) => ({
  code: success ? '200' : '400',
  message: success ? 'Success.' : 'Failed.',
  result_code: success ? 'ESB000010' : 'ESB000008',
  response_code: code,
  success,
});
const refused = (code: string): Told => ({ status: 200, body: { status: status(false, code) } });

/** Where the portal was told to send messages: the simulator keeps it per run. */
export function airtelVendor(hookUrl: () => string): Vendor {
  function push({ json, headers }: Asked, book: Book): Told {
    const [subscriber, transaction] = [inner(json, 'subscriber'), inner(json, 'transaction')];
    const id = textIn(transaction, 'id');
    const msisdn = textIn(subscriber, 'msisdn') ?? '';
    const currency = headers.get('x-currency') ?? '';
    if (!id || typeof transaction.amount !== 'number' || !textIn(json, 'reference')) return refused('DP00800001005');
    if (book.payments.has(id)) return refused('DP00800001003');
    // With a country code, or a leading zero, nobody is found.
    if (!/^[1-9]\d{8}$/.test(msisdn)) return refused('DP00800001012');
    const kept: Kept = {
      id,
      ref: `MP${book.first + book.payments.size}`,
      amount: fromNumber(transaction.amount, currency),
      currency,
      state: fates[msisdn] ?? 'succeeded',
      reason: '',
      refunded: 0,
      at: book.now(),
      save: false,
    };
    payOther(kept, others[msisdn]);
    if (others[msisdn]) kept.reason = 'changed';
    book.payments.set(id, kept);
    if (kept.state !== 'pending') {
      const told = {
        id,
        message: 'Done',
        status_code: kept.state === 'succeeded' ? 'TS' : 'TF',
        airtel_money_id: kept.ref,
      };
      const hash = createHmac('sha256', airtelTestSecrets.callbackKey).update(JSON.stringify(told)).digest('base64');
      const message: Callback = {
        url: hookUrl(),
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ transaction: told, hash }),
      };
      book.callbacks.push(message, ...(msisdn === TWICE ? [message] : []));
    }
    return {
      status: 200,
      body: { data: { transaction: { id, status: 'Success.' } }, status: status(true, 'DP00800001006') },
    };
  }
  function look(id: string, book: Book): Told {
    const kept = book.payments.get(id);
    if (!kept) return { status: 404, body: { status: status(false, 'DP00800001010') } };
    const letters = { pending: 'TIP', succeeded: 'TS', failed: 'TF' }[kept.state];
    const changed =
      kept.reason === 'changed' ? { amount: toNumber(kept.amount, kept.currency), currency: kept.currency } : {};
    const transaction = { airtel_money_id: kept.ref, id, message: '', status: letters, ...changed };
    return { status: 200, body: { data: { transaction }, status: status(true, 'DP00800001001') } };
  }
  function refund(asked: Asked, book: Book): Told {
    const ref = textIn(inner(asked.json, 'transaction'), 'airtel_money_id');
    const kept = [...book.payments.values()].find((each) => each.ref === ref && each.state === 'succeeded');
    if (!kept) return refused('DP00800001014');
    if (kept.refunded > 0) return refused('DP00800001015');
    kept.refunded = kept.amount;
    const transaction = { airtel_money_id: `${kept.ref}R`, status: 'SUCCESS' };
    return { status: 200, body: { data: { transaction }, status: status(true, 'DP00800001001') } };
  }
  return {
    answer(asked, book) {
      const { pathname } = asked.url;
      if (pathname === '/auth/oauth2/token') {
        const { client_id: id, client_secret: secret, grant_type: grant } = asked.json;
        const known = id === airtelTestSecrets.clientId && secret === airtelTestSecrets.clientSecret;
        if (!known || grant !== 'client_credentials') return { status: 401, body: { error: 'invalid_client' } };
        const value = `airtel-${book.now() + TOKEN_MS}`;
        return { status: 200, body: { access_token: value, expires_in: '180', token_type: 'bearer' } };
      }
      const until = asked.headers.get('authorization')?.match(/^Bearer airtel-(\d+)$/)?.[1];
      if (!until || Number(until) < book.now()) return { status: 401, body: { error: 'invalid_token' } };
      if (!asked.headers.get('x-country') || !asked.headers.get('x-currency')) return refused('DP00800001005');
      if (asked.method === 'POST' && pathname === '/merchant/v1/payments/') return push(asked, book);
      if (asked.method === 'POST' && pathname === '/standard/v1/payments/refund') return refund(asked, book);
      const id = pathname.match(/^\/standard\/v1\/payments\/([^/]+)$/)?.[1];
      return id ? look(id, book) : { status: 404, body: {} };
    },
  };
}
