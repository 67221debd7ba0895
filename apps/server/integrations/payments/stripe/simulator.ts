import { createHmac } from 'node:crypto';
import { toDecimal } from '../../../kernel/money-text.ts';
import { hostedPage, typed } from '../hosted-page.ts';
import { type Asked, type Book, type Kept, payOther, type Told, type Vendor } from '../simulator.ts';

export const stripeTestSecrets = { secretKey: 'sk_test_simulator', webhookSecret: 'whsec_simulator' };

type Session = Kept & {
  title: string;
  back: string;
  method: string;
  customer: string;
  last4: string;
  open: boolean;
  ended: boolean;
  /** Whose key it was made with: accounts know nothing of each other. */ account: string;
  disputed: boolean;
};
const accountOf = ({ headers }: Asked): string => headers.get('authorization') ?? '';
const error = (status: number, code: string, more: object = {}): Told => ({
  status,
  body: { error: { type: status === 402 ? 'card_error' : 'invalid_request_error', code, message: code, ...more } },
});

/** Stripe as its interface description has it: sessions with their page, intents, refunds, keys that repeat answers. */
export function stripeVendor(hookUrl: () => string): Vendor {
  const sessions = new Map<string, Session>();
  const answers = new Map<string, { text: string; told: Told }>();
  const methods = new Map<string, { customer: string; detached: boolean; last4: string }>();

  const shownIntent = (kept: Session) => ({
    id: kept.ref,
    object: 'payment_intent',
    amount: kept.amount,
    amount_received: kept.state === 'succeeded' ? kept.amount : 0,
    currency: kept.currency.toLowerCase(),
    status: { pending: 'processing', succeeded: 'succeeded', failed: 'requires_payment_method' }[kept.state],
    customer: kept.customer || null,
    setup_future_usage: kept.save ? 'off_session' : null,
    payment_method: kept.method
      ? { id: kept.method, card: { brand: 'visa', last4: kept.last4, exp_month: 4, exp_year: 2031 } }
      : null,
    latest_charge:
      kept.state === 'succeeded' ? { id: `ch_${kept.ref}`, balance_transaction: { fee: fee(kept) } } : null,
    last_payment_error: kept.reason ? { code: 'card_declined', decline_code: kept.reason } : null,
    metadata: { attempt: kept.id },
  });
  const fee = (kept: Kept) => Math.round(kept.amount * 0.015) + 25;
  const shownSession = (kept: Session, base: string) => ({
    id: `cs_test_${kept.ref}`,
    object: 'checkout.session',
    client_reference_id: kept.id,
    payment_intent: kept.method || kept.state !== 'pending' ? kept.ref : null,
    payment_status: kept.state === 'succeeded' ? 'paid' : 'unpaid',
    status: kept.ended ? 'expired' : kept.state === 'succeeded' ? 'complete' : 'open',
    url: kept.open ? `${base}/pay/cs_test_${kept.ref}` : null,
  });

  function say(type: string, object: object, book: Book): void {
    const body = JSON.stringify({ id: `evt_${book.callbacks.length}_${Date.now()}`, type, data: { object } });
    const at = Math.floor(Date.now() / 1000);
    const v1 = createHmac('sha256', stripeTestSecrets.webhookSecret).update(`${at}.${body}`).digest('hex');
    const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${v1}` };
    book.callbacks.push({ url: hookUrl(), method: 'POST', headers, body });
  }
  function keep(asked: Asked, book: Book, amount: number, currency: string): Session {
    const form = new URLSearchParams(asked.text);
    const kept: Session = {
      id: form.get('metadata[attempt]') ?? '',
      ref: `pi_${book.first + book.payments.size}`,
      amount,
      currency: currency.toUpperCase(),
      state: 'pending',
      reason: '',
      refunded: 0,
      at: book.now(),
      save: form.get('payment_intent_data[setup_future_usage]') === 'off_session',
      title: form.get('line_items[0][price_data][product_data][name]') ?? '',
      back: form.get('success_url') ?? '',
      method: '',
      customer: form.get('customer_creation') === 'always' ? `cus_${book.first + book.payments.size}` : '',
      last4: '',
      open: true,
      ended: false,
      account: accountOf(asked),
      disputed: false,
    };
    book.payments.set(kept.id, kept);
    sessions.set(kept.ref, kept);
    return kept;
  }
  function startSession(asked: Asked, book: Book): Told {
    const form = new URLSearchParams(asked.text);
    const amount = Number(form.get('line_items[0][price_data][unit_amount]'));
    const currency = form.get('line_items[0][price_data][currency]') ?? '';
    if (form.get('mode') !== 'payment' || !form.get('success_url')) return error(400, 'parameter_missing');
    if (!Number.isInteger(amount) || amount < 1 || !/^[a-z]{3}$/.test(currency)) return error(400, 'parameter_invalid');
    // SEPA direct debit is taken in euro only.
    if (form.get('payment_method_types[0]') === 'sepa_debit' && currency !== 'eur')
      return error(400, 'parameter_invalid');
    return { status: 200, body: shownSession(keep(asked, book, amount, currency), book.base) };
  }
  function charge(asked: Asked, book: Book): Told {
    const form = new URLSearchParams(asked.text);
    const method = methods.get(form.get('payment_method') ?? '');
    if (!method || method.detached || method.customer !== form.get('customer'))
      return error(400, 'payment_method_invalid');
    const kept = keep(asked, book, Number(form.get('amount')), form.get('currency') ?? '');
    kept.method = form.get('payment_method') ?? '';
    kept.last4 = method.last4;
    kept.state = 'succeeded';
    say('payment_intent.succeeded', shownIntent(kept), book);
    return { status: 200, body: shownIntent(kept) };
  }
  function refund({ text }: Asked, book: Book): Told {
    const form = new URLSearchParams(text);
    const kept = sessions.get(form.get('payment_intent') ?? '');
    const amount = Number(form.get('amount'));
    if (kept?.state !== 'succeeded') return error(400, 'charge_not_found');
    if (amount < 1 || kept.refunded + amount > kept.amount) return error(400, 'amount_too_large');
    kept.refunded += amount;
    const row = {
      id: form.get('metadata[refund]') ?? '',
      ref: `re_${book.first + book.refunds.size}`,
      of: kept.ref,
      amount,
      state: 'succeeded' as const,
      at: book.now(),
    };
    book.refunds.set(row.ref, row);
    return { status: 200, body: { id: row.ref, object: 'refund', amount, status: row.state } };
  }
  /** Only an open session ends; one that is complete or over answers an error. */
  function expire(kept: Session, book: Book): Told {
    if (!kept.open) return error(400, 'resource_missing');
    kept.open = false;
    kept.ended = true;
    return { status: 200, body: shownSession(kept, book.base) };
  }
  function page(kept: Session, asked: Asked, book: Book): Told {
    const shown = {
      vendor: 'Stripe',
      amount: `${toDecimal(kept.amount, kept.currency)} ${kept.currency}`,
      title: kept.title,
    };
    if (asked.method !== 'POST' || !kept.open) return hostedPage(shown);
    const { pays, fate, last4, times, other, disputed } = typed(asked.text);
    if (!pays) return { status: 303, to: kept.back };
    // A declined card may be tried again on the same page; a session that pays is over.
    kept.method = `pm_${kept.ref}`;
    kept.last4 = last4;
    if (fate !== 'succeeded') {
      kept.reason = fate === 'declined' ? 'generic_decline' : fate;
      kept.state = 'failed';
      say('payment_intent.payment_failed', shownIntent(kept), book);
    } else {
      payOther(kept, other);
      kept.disputed = disputed;
      kept.state = 'succeeded';
      kept.open = false;
      if (kept.save) methods.set(kept.method, { customer: kept.customer, detached: false, last4 });
      say('checkout.session.completed', { ...shownSession(kept, book.base), metadata: { attempt: kept.id } }, book);
      book.callbacks.push(...book.callbacks.slice(-1).flatMap((message) => Array(times - 1).fill(message)));
    }
    return { status: 303, to: kept.back };
  }
  function look(path: string, asked: Asked, book: Book): Told {
    const session = sessions.get(path.match(/^checkout\/sessions\/cs_test_(pi_\d+)$/)?.[1] ?? '');
    if (session) return { status: 200, body: shownSession(session, book.base) };
    const intent = sessions.get(path.match(/^payment_intents\/(pi_\d+)$/)?.[1] ?? '');
    if (intent) return { status: 200, body: shownIntent(intent) };
    const row = book.refunds.get(path.match(/^refunds\/(re_\d+)$/)?.[1] ?? '');
    if (row) return { status: 200, body: { id: row.ref, status: row.state } };
    if (path === 'payment_intents/search') {
      const id = asked.url.searchParams.get('query')?.match(/:"([^"]+)"/)?.[1] ?? '';
      const data = [...sessions.values()].filter((each) => each.id === id && each.method).map(shownIntent);
      return { status: 200, body: { object: 'search_result', data } };
    }
    if (path === 'balance') return { status: 200, body: { object: 'balance', available: [] } };
    if (path === 'balance_transactions') return { status: 200, body: { object: 'list', data: moved(asked, book) } };
    return error(404, 'resource_missing');
  }
  /** What moved in this account in the time asked for: charges, what their holders disputed, refunds. */
  function moved(asked: Asked, book: Book) {
    const of = (name: string, none: number) => Number(asked.url.searchParams.get(`created[${name}]`) ?? none) * 1000;
    const [from, to] = [of('gte', 0), of('lt', Number.MAX_SAFE_INTEGER)];
    const own = [...sessions.values()].filter((kept) => kept.account === accountOf(asked));
    const paid = own.filter((kept) => kept.state === 'succeeded' && kept.at >= from && kept.at < to);
    const refs = new Map(own.map((kept) => [kept.ref, kept.currency.toLowerCase()]));
    return [
      ...paid.flatMap((kept) => {
        const currency = kept.currency.toLowerCase();
        const charged = { type: 'charge', amount: kept.amount, currency, source: { payment_intent: kept.ref } };
        const source = { id: `du_${kept.ref}`, object: 'dispute' };
        return [charged, ...(kept.disputed ? [{ type: 'adjustment', amount: -kept.amount, currency, source }] : [])];
      }),
      ...[...book.refunds.values()]
        .filter((row) => refs.has(row.of) && row.at >= from && row.at < to)
        .map((row) => ({ type: 'refund', amount: -row.amount, currency: refs.get(row.of), source: { id: row.ref } })),
    ];
  }
  function write(path: string, asked: Asked, book: Book): Told {
    if (path === 'checkout/sessions') return startSession(asked, book);
    if (path === 'payment_intents') return charge(asked, book);
    if (path === 'refunds') return refund(asked, book);
    const ending = sessions.get(path.match(/^checkout\/sessions\/cs_test_(pi_\d+)\/expire$/)?.[1] ?? '');
    if (ending) return expire(ending, book);
    const method = methods.get(path.match(/^payment_methods\/(.+)\/detach$/)?.[1] ?? '');
    if (!method) return error(404, 'resource_missing');
    method.detached = true;
    return { status: 200, body: { object: 'payment_method' } };
  }
  return {
    keeps: { sessions, answers, methods },
    answer(asked, book) {
      const { pathname } = asked.url;
      const shown = sessions.get(pathname.match(/\/pay\/cs_test_(pi_\d+)$/)?.[1] ?? '');
      if (shown) return page(shown, asked, book);
      // A town has several accounts: each its own ending of the key.
      if (!accountOf(asked).startsWith(`Bearer ${stripeTestSecrets.secretKey}`)) return error(401, 'api_key_invalid');
      const path = pathname.replace(/^.*\/v1\//, '');
      if (asked.method === 'GET') return look(path, asked, book);
      const key = asked.headers.get('idempotency-key');
      const known = key ? answers.get(key) : undefined;
      // The same key answers the same; with another body it is refused.
      if (known) return known.text === asked.text ? known.told : error(400, 'idempotency_error');
      const told = write(path, asked, book);
      if (key) answers.set(key, { text: asked.text, told });
      return told;
    },
  };
}
