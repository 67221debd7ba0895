import { fromDecimal, toDecimal } from '../../../kernel/money-text.ts';
import { type Asked, type Book, type Kept, type Other, payOther, type Told, type Vendor } from '../simulator.ts';
import { inner, textIn } from '../speak.ts';

/** Accounts that open the simulated vendor. */
export const mtnTestSecrets = {
  apiUser: '7c5b8b1e-5a3e-4a1f-9e0d-2f9a51d0c001',
  apiKey: 'test-api-key',
  collectionKey: 'test-collection-key',
  disbursementKey: 'test-disbursement-key',
};
/** The vendor's published sandbox numbers; any other number pays. */
const fates: Readonly<Record<string, string>> = {
  '46733123450': 'INTERNAL_PROCESSING_ERROR',
  '46733123451': 'APPROVAL_REJECTED',
  '46733123452': 'EXPIRED',
  '46733123453': 'ONGOING',
  '46733123454': 'PAYER_DELAYED',
  '46733123455': 'PAYER_NOT_FOUND',
  '46733123456': 'PAYEE_NOT_ALLOWED_TO_RECEIVE',
  '46733123457': 'NOT_ALLOWED',
  '46733123458': 'NOT_ALLOWED_TARGET_ENVIRONMENT',
  '46733123459': 'INVALID_CALLBACK_URL_HOST',
  '46733123460': 'INVALID_CURRENCY',
  '46733123461': 'INTERNAL_PROCESSING_ERROR',
  '46733123462': 'SERVICE_UNAVAILABLE',
  '46733123463': 'COULD_NOT_PERFORM_TRANSACTION',
};
/** Numbers of this simulator alone: they pay, but not what was asked. */
const others: Readonly<Record<string, Other>> = { '260960000005': 'amount', '260960000006': 'currency' };
const WAITING = ['ONGOING', 'PAYER_DELAYED'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const error = (status: number, code: string): Told => ({ status, body: { code, message: code } });

type Product = 'collection' | 'disbursement';
const keyOf = (product: Product) =>
  product === 'collection' ? mtnTestSecrets.collectionKey : mtnTestSecrets.disbursementKey;

function token(asked: Asked, book: Book, product: Product): Told {
  const basic = Buffer.from(`${mtnTestSecrets.apiUser}:${mtnTestSecrets.apiKey}`).toString('base64');
  if (asked.headers.get('authorization') !== `Basic ${basic}`) return error(401, 'login_failed');
  const value = `mtn-${product}-${book.now() + 3_600_000}`;
  return { status: 200, body: { access_token: value, token_type: 'access_token', expires_in: 3600 } };
}

/** Headers every call must carry: subscription key, a living token of the product, the environment. */
function complaint(asked: Asked, book: Book, product: Product): Told | null {
  if (asked.headers.get('ocp-apim-subscription-key') !== keyOf(product)) return error(401, 'wrong_subscription_key');
  if (/\/token\/$/.test(asked.url.pathname)) return null;
  const until = asked.headers.get('authorization')?.match(new RegExp(`^Bearer mtn-${product}-(\\d+)$`))?.[1];
  if (!until || Number(until) < book.now()) return error(401, 'token_expired');
  return asked.headers.get('x-target-environment') ? null : error(400, 'NOT_ALLOWED_TARGET_ENVIRONMENT');
}

function shown(kept: Kept, phone: 'payer' | 'payee'): Record<string, unknown> {
  const status = { pending: 'PENDING', succeeded: 'SUCCESSFUL', failed: 'FAILED' }[kept.state];
  return {
    amount: toDecimal(kept.amount, kept.currency),
    currency: kept.currency,
    externalId: kept.id,
    [phone]: { partyIdType: 'MSISDN', partyId: '' },
    status,
    ...(kept.state === 'succeeded' ? { financialTransactionId: kept.ref } : {}),
    ...(kept.state === 'failed' ? { reason: { code: kept.reason, message: kept.reason } } : {}),
  };
}

function request(asked: Asked, book: Book): Told {
  const id = asked.headers.get('x-reference-id') ?? '';
  if (!UUID.test(id)) return error(400, 'X_REFERENCE_ID');
  if (book.payments.has(id)) return error(409, 'RESOURCE_ALREADY_EXIST');
  const hook = asked.headers.get('x-callback-url');
  if (hook && !hook.startsWith('https://')) return error(400, 'INVALID_CALLBACK_URL_HOST');
  const [amount, currency] = [textIn(asked.json, 'amount'), textIn(asked.json, 'currency')];
  const phone = textIn(inner(asked.json, 'payer'), 'partyId') ?? textIn(inner(asked.json, 'payee'), 'partyId') ?? '';
  if (!amount || !/^\d+(\.\d+)?$/.test(amount) || !currency || !/^\d{8,15}$/.test(phone))
    return error(400, 'BAD_REQUEST');
  if (!textIn(asked.json, 'externalId')) return error(400, 'BAD_REQUEST');
  const fate = fates[phone];
  const kept: Kept = {
    id,
    ref: String(book.first + book.payments.size),
    amount: fromDecimal(amount, currency),
    currency,
    state: fate === undefined ? 'succeeded' : WAITING.includes(fate) ? 'pending' : 'failed',
    reason: fate ?? '',
    refunded: 0,
    at: book.now(),
    save: false,
  };
  payOther(kept, others[phone]);
  book.payments.set(id, kept);
  // One message, unsigned, to an HTTPS address only.
  if (hook && kept.state !== 'pending')
    book.callbacks.push({
      url: hook,
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(shown(kept, 'payer')),
    });
  return { status: 202 };
}

/** MTN MoMo as its public description has it: collections and transfers, sandbox numbers, one unsigned message. */
export const mtnVendor: Vendor = {
  answer(asked, book) {
    const match = asked.url.pathname.match(/^\/(collection|disbursement)\/(token\/|v1_0\/(.+))$/);
    if (!match) return error(404, 'RESOURCE_NOT_FOUND');
    const product = match[1] as Product;
    const wrong = complaint(asked, book, product);
    if (wrong) return wrong;
    if (match[2] === 'token/') return token(asked, book, product);
    const path = match[3] ?? '';
    if (path === 'account/balance') return { status: 200, body: { availableBalance: '1000', currency: 'ZMW' } };
    const kind = product === 'collection' ? 'requesttopay' : 'transfer';
    if (asked.method === 'POST' && path === kind) return request(asked, book);
    const kept = book.payments.get(path.replace(`${kind}/`, ''));
    if (!kept || !path.startsWith(`${kind}/`)) return error(404, 'RESOURCE_NOT_FOUND');
    return { status: 200, body: shown(kept, product === 'collection' ? 'payer' : 'payee') };
  },
};
