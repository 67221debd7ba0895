import { hostedPage, typed } from '../hosted-page.ts';
import { type Asked, type Book, type Kept, type Other, payOther, type Told, type Vendor } from '../simulator.ts';
import { inner, textIn } from '../speak.ts';
import { fromNumber, toNumber } from '../whole-numbers.ts';

export const flutterwaveTestSecrets = { secretKey: 'FLWSECK_TEST-simulator', secretHash: 'test-secret-hash' };
type Entry = Kept & { back: string; tried: boolean };
const refused = (message: string): Told => ({ status: 400, body: { status: 'error', message, data: null } });
/** How a push to a test number of this simulator ends; any other number pays. */
const fates: Readonly<Record<string, Kept['state']>> = { '0960000002': 'failed', '0960000003': 'pending' };

/** Numbers that pay, but not what was asked. */
const others: Readonly<Record<string, Other>> = { '0960000005': 'amount', '0960000006': 'currency' };

/** Flutterwave v3 as its public description has it: page, push, verify, refund, a secret hash in every message. */
export function flutterwaveVendor(hookUrl: () => string): Vendor {
  const entries = new Map<string, Entry>();
  const refunds = new Map<string, { id: number; of: string; comment: string; amount: number }>();
  const shown = (kept: Entry) => ({
    id: Number(kept.ref),
    tx_ref: kept.id,
    amount: toNumber(kept.amount, kept.currency),
    charged_amount: toNumber(kept.amount, kept.currency),
    app_fee: toNumber(Math.round(kept.amount * 0.029), kept.currency),
    currency: kept.currency,
    status: { pending: 'pending', succeeded: 'successful', failed: 'failed' }[kept.state],
  });
  function end(kept: Entry, state: Kept['state'], book: Book, times = 1): void {
    kept.state = state;
    kept.tried = true;
    if (state === 'pending') return;
    const headers = { 'content-type': 'application/json', 'verif-hash': flutterwaveTestSecrets.secretHash };
    const body = JSON.stringify({ event: 'charge.completed', data: shown(kept) });
    for (let nth = 0; nth < times; nth++) book.callbacks.push({ url: hookUrl(), method: 'POST', headers, body });
  }
  function keep({ json }: Asked, book: Book): Entry | null {
    const id = textIn(json, 'tx_ref');
    const currency = textIn(json, 'currency');
    if (!id || !currency || typeof json.amount !== 'number' || json.amount <= 0) return null;
    const kept: Entry = entries.get(id) ?? {
      id,
      ref: String(book.first + entries.size),
      amount: fromNumber(json.amount, currency),
      currency,
      state: 'pending',
      reason: '',
      refunded: 0,
      at: book.now(),
      save: false,
      back: textIn(json, 'redirect_url') ?? '',
      tried: false,
    };
    entries.set(id, kept);
    book.payments.set(id, kept);
    return kept;
  }
  function push(asked: Asked, book: Book): Told {
    const { json, url } = asked;
    if (url.searchParams.get('type') !== 'mobile_money_zambia') return refused('type is not supported');
    if (!['MTN', 'Airtel', 'Zamtel'].includes(textIn(json, 'network') ?? '')) return refused('network is required');
    if (!textIn(json, 'email') || json.currency !== 'ZMW') return refused('email and currency ZMW are required');
    const kept = keep(asked, book);
    if (!kept) return refused('tx_ref, amount and currency are required');
    payOther(kept, others[textIn(json, 'phone_number') ?? '']);
    end(kept, fates[textIn(json, 'phone_number') ?? ''] ?? 'succeeded', book);
    return { status: 200, body: { status: 'success', message: 'Charge initiated', data: { id: Number(kept.ref) } } };
  }
  function checkout(asked: Asked, book: Book): Told {
    const kept =
      textIn(inner(asked.json, 'customer'), 'email') && textIn(asked.json, 'redirect_url') ? keep(asked, book) : null;
    if (!kept) return refused('customer.email and redirect_url are required');
    return {
      status: 200,
      body: { status: 'success', message: 'Hosted Link', data: { link: `${book.base}/pay/${kept.id}` } },
    };
  }
  function refund(asked: Asked, id: string): Told {
    const kept = [...entries.values()].find((each) => each.ref === id && each.state === 'succeeded');
    const amount = kept ? fromNumber(asked.json.amount, kept.currency) : 0;
    if (!kept || amount < 1 || kept.refunded + amount > kept.amount) return refused('The refund is not possible');
    kept.refunded += amount;
    const row = { id: refunds.size + 1, of: id, comment: textIn(asked.json, 'comments') ?? '', amount };
    refunds.set(String(row.id), row);
    return { status: 200, body: { status: 'success', data: { id: row.id, status: 'completed' } } };
  }
  function page(kept: Entry, asked: Asked, book: Book): Told {
    const amount = `${toNumber(kept.amount, kept.currency)} ${kept.currency}`;
    if (asked.method !== 'POST' || kept.state !== 'pending')
      return hostedPage({ vendor: 'Flutterwave', amount, title: '' });
    const { pays, fate, times, other } = typed(asked.text);
    if (pays) payOther(kept, other);
    if (pays) end(kept, fate === 'succeeded' ? 'succeeded' : 'failed', book, times);
    return { status: 303, to: kept.back };
  }
  return {
    keeps: { entries, moneyBack: refunds },
    answer(asked, book) {
      const { pathname, searchParams } = asked.url;
      const paying = entries.get(pathname.match(/\/pay\/([^/]+)$/)?.[1] ?? '');
      if (paying) return page(paying, asked, book);
      if (asked.headers.get('authorization') !== `Bearer ${flutterwaveTestSecrets.secretKey}`)
        return { status: 401, body: { status: 'error', message: 'Invalid authorization key', data: null } };
      const path = pathname.replace(/^.*\/v3\//, '');
      if (asked.method === 'POST' && path === 'charges') return push(asked, book);
      if (asked.method === 'POST' && path === 'payments') return checkout(asked, book);
      const refunded = path.match(/^transactions\/(\d+)\/refund$/)?.[1];
      if (asked.method === 'POST' && refunded) return refund(asked, refunded);
      if (path === 'refunds') {
        const data = [...refunds.values()].filter((row) => row.of === searchParams.get('tx_id'));
        return { status: 200, body: { status: 'success', data } };
      }
      const kept = entries.get(searchParams.get('tx_ref') ?? '');
      if (path === 'transactions/verify_by_reference' && kept?.tried)
        return { status: 200, body: { status: 'success', data: shown(kept) } };
      return refused('No transaction was found for this id');
    },
  };
}
