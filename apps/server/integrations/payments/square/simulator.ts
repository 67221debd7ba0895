import { createHmac } from 'node:crypto';
import { toDecimal } from '../../../kernel/money-text.ts';
import { hostedPage, typed } from '../hosted-page.ts';
import { type Asked, type Book, type Kept, payOther, type Told, type Vendor } from '../simulator.ts';
import { inner, listIn, textIn } from '../speak.ts';

export const squareTestSecrets = { accessToken: 'EAAA-simulator', signatureKey: 'test-signature-key' };
export const SQUARE_LOCATION = 'LSIMULATOR';
type Order = Kept & { order: string; back: string; title: string; tried: boolean; ended: boolean };
const error = (status: number, code: string): Told => ({
  status,
  body: { errors: [{ category: 'INVALID_REQUEST_ERROR', code }] },
});

/** Square's public interface as far as it is used: payment links, orders, payments, refunds, signed messages. */
export function squareVendor(hookUrl: () => string): Vendor {
  const orders = new Map<string, Order>();
  const answers = new Map<string, { text: string; told: Told }>();
  const money = (amount: number, kept: Kept) => ({ amount, currency: kept.currency });
  const shownPayment = (kept: Order) => ({
    id: kept.ref,
    order_id: kept.order,
    reference_id: kept.id,
    status: { pending: 'PENDING', succeeded: 'COMPLETED', failed: 'FAILED' }[kept.state],
    amount_money: money(kept.amount, kept),
    processing_fee:
      kept.state === 'succeeded' ? [{ amount_money: money(Math.round(kept.amount * 0.029) + 30, kept) }] : [],
  });
  const shownRefund = (row: { ref: string; of: string; amount: number }) => {
    const kept = [...orders.values()].find((each) => each.ref === row.of);
    return {
      id: row.ref,
      payment_id: row.of,
      status: 'COMPLETED',
      amount_money: { amount: row.amount, currency: kept?.currency },
    };
  };
  const shownOrder = (kept: Order) => ({
    id: kept.order,
    version: kept.tried || kept.ended ? 2 : 1,
    state: kept.ended ? 'CANCELED' : kept.state === 'succeeded' ? 'COMPLETED' : 'OPEN',
    tenders: kept.tried ? [{ payment_id: kept.ref }] : [],
  });
  /** Only an open order of the version named ends. */
  function change(kept: Order, { json }: Asked): Told {
    const wanted = inner(json, 'order');
    const seen = shownOrder(kept);
    if (wanted.version !== seen.version) return error(409, 'VERSION_MISMATCH');
    if (seen.state !== 'OPEN' || textIn(wanted, 'state') !== 'CANCELED') return error(400, 'BAD_REQUEST');
    kept.ended = true;
    return { status: 200, body: { order: shownOrder(kept) } };
  }
  function say(kept: Order, book: Book): void {
    const payment = shownPayment(kept);
    const body = JSON.stringify({
      event_id: `ev-${kept.ref}-${kept.state}`,
      type: 'payment.updated',
      data: { object: { payment } },
    });
    const url = hookUrl();
    const signature = createHmac('sha256', squareTestSecrets.signatureKey)
      .update(url + body)
      .digest('base64');
    const headers = { 'content-type': 'application/json', 'x-square-hmacsha256-signature': signature };
    book.callbacks.push({ url, method: 'POST', headers, body });
  }
  function link({ json }: Asked, book: Book): Told {
    const order = inner(json, 'order');
    const item = listIn(order, 'line_items')[0];
    const price = inner(item, 'base_price_money');
    const amount = price.amount;
    const currency = textIn(price, 'currency') ?? '';
    if (textIn(order, 'location_id') !== SQUARE_LOCATION) return error(404, 'NOT_FOUND');
    if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 1 || !/^[A-Z]{3}$/.test(currency))
      return error(400, 'INVALID_VALUE');
    const nth = book.first + orders.size;
    const kept: Order = {
      id: textIn(order, 'reference_id') ?? '',
      ref: `payment-${nth}`,
      order: `order-${nth}`,
      amount,
      currency,
      state: 'pending',
      reason: '',
      refunded: 0,
      at: book.now(),
      save: false,
      back: textIn(inner(json, 'checkout_options'), 'redirect_url') ?? '',
      title: textIn(item, 'name') ?? '',
      tried: false,
      ended: false,
    };
    orders.set(kept.order, kept);
    book.payments.set(kept.id, kept);
    const payment_link = { id: `link-${nth}`, order_id: kept.order, url: `${book.base}/pay/${kept.order}` };
    return { status: 200, body: { payment_link } };
  }
  function refund({ json }: Asked, book: Book): Told {
    const kept = [...orders.values()].find((each) => each.ref === textIn(json, 'payment_id'));
    const amount = Number(textIn(inner(json, 'amount_money'), 'amount'));
    if (kept?.state !== 'succeeded') return error(404, 'NOT_FOUND');
    if (amount < 1 || kept.refunded + amount > kept.amount) return error(400, 'REFUND_AMOUNT_INVALID');
    kept.refunded += amount;
    const row = {
      id: textIn(json, 'idempotency_key') ?? '',
      ref: `refund-${book.first + book.refunds.size}`,
      of: kept.ref,
      amount,
      state: 'succeeded' as const,
      at: book.now(),
    };
    book.refunds.set(row.ref, row);
    return { status: 200, body: { refund: shownRefund(row) } };
  }
  function page(kept: Order, asked: Asked, book: Book): Told {
    const amount = `${toDecimal(kept.amount, kept.currency)} ${kept.currency}`;
    if (asked.method !== 'POST' || kept.state !== 'pending' || kept.ended)
      return hostedPage({ vendor: 'Square', amount, title: kept.title });
    const { pays, fate, times, other } = typed(asked.text);
    if (pays) {
      payOther(kept, other);
      kept.tried = true;
      kept.state = fate === 'succeeded' ? 'succeeded' : 'failed';
      for (let nth = 0; nth < times; nth++) say(kept, book);
    }
    return { status: 303, to: kept.back };
  }
  function look(path: string, query: URLSearchParams, book: Book): Told {
    const order = orders.get(path.match(/^orders\/(.+)$/)?.[1] ?? '');
    if (order)
      return {
        status: 200,
        body: { order: shownOrder(order) },
      };
    const paid = [...orders.values()].find((each) => path === `payments/${each.ref}`);
    if (paid) return { status: 200, body: { payment: shownPayment(paid) } };
    const row = book.refunds.get(path.match(/^refunds\/(.+)$/)?.[1] ?? '');
    if (row) return { status: 200, body: { refund: shownRefund(row) } };
    const within = ({ at }: { at: number }) => {
      const [from, to] = [query.get('begin_time'), query.get('end_time')].map((text) => Date.parse(text ?? ''));
      return !(at < (from ?? 0)) && !(at > (to ?? at));
    };
    if (path === 'payments') {
      const payments = [...orders.values()].filter((each) => each.tried && within(each)).map(shownPayment);
      return { status: 200, body: { payments } };
    }
    if (path === 'refunds')
      return { status: 200, body: { refunds: [...book.refunds.values()].filter(within).map(shownRefund) } };
    if (path === `locations/${SQUARE_LOCATION}`) return { status: 200, body: { location: { id: SQUARE_LOCATION } } };
    return error(404, 'NOT_FOUND');
  }
  return {
    keeps: { orders, answers },
    answer(asked, book) {
      const { pathname } = asked.url;
      const paying = orders.get(pathname.match(/\/pay\/([^/]+)$/)?.[1] ?? '');
      if (paying) return page(paying, asked, book);
      if (asked.headers.get('authorization') !== `Bearer ${squareTestSecrets.accessToken}`)
        return error(401, 'UNAUTHORIZED');
      const path = pathname.replace(/^.*\/v2\//, '');
      if (asked.method === 'GET') return look(path, asked.url.searchParams, book);
      const key = textIn(asked.json, 'idempotency_key');
      if (!key || key.length > 192) return error(400, 'MISSING_REQUIRED_PARAMETER');
      const known = answers.get(key);
      if (known) return known.text === asked.text ? known.told : error(400, 'IDEMPOTENCY_KEY_REUSED');
      const changed = orders.get(path.match(/^orders\/(.+)$/)?.[1] ?? '');
      const told = changed
        ? change(changed, asked)
        : path === 'refunds'
          ? refund(asked, book)
          : path === 'online-checkout/payment-links'
            ? link(asked, book)
            : error(404, 'NOT_FOUND');
      answers.set(key, { text: asked.text, told });
      return told;
    },
  };
}
