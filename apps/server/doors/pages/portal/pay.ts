import type { FastifyReply } from 'fastify';
import type { PayProps } from '../../../../site/src/pages/money.props.ts';
import type { FormState, Money } from '../../../../site/src/shared/views.ts';
import { showPhone } from '../../../kernel/phone.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { bankView } from '../pay/bank.ts';
import { rememberStarted } from '../pay/started.ts';
import { stateOf } from '../pay/state.ts';
import { stopAndShow } from '../pay/stop.ts';
import { payWays } from '../pay/ways.ts';
import { freshKey, keyIn, payFormAgain, wishIn } from '../pay/wish.ts';
import { sendPage } from '../send-page.ts';
import { readSent } from '../sent.ts';
import { liveOn } from '../views/live.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { formRefusal } from '../wrong.ts';
import { billPath, billRow, type MyBill } from './bill-props.ts';
import { receiptFor } from './papers.ts';

/** Somebody else was quicker: what is there now is what there is to see. */
const CHANGED: ReadonlySet<string> = new Set([
  'not_posted',
  'amount_too_large',
  'payment_running',
  'changed_meanwhile',
]);
type Ways = Awaited<ReturnType<typeof waysOf>>;
const waysOf = ({ mine }: OwnVisit, invoice: string) => mine('listMyPayWays', { invoice });

function phones({ me, front }: OwnVisit, { ways }: Ways): Record<string, string> {
  const phone = me.phone ? showPhone(me.phone, front.country) : '';
  return Object.fromEntries(ways.filter((way) => way.needsPhone).map((way) => [`phone-${way.provider}`, phone]));
}

/** R-666 What of the customer's credit this bill would take; undefined without any. */
async function creditFor({ mine }: OwnVisit, { currency, open }: Ways): Promise<Money | undefined> {
  const { items } = await mine('getMyCredit', {});
  const amount = Math.min(open, items.find((one) => one.currency === currency)?.amount ?? 0);
  return amount > 0 ? { amount, currency } : undefined;
}

async function payProps(visit: OwnVisit, bill: MyBill, ways: Ways, form: FormState): Promise<PayProps> {
  const credit = await creditFor(visit, ways);
  const row = billRow(bill);
  return {
    action: `${row.href}/pay`,
    number: row.number,
    kind: row.kind,
    ...(row.vehicle ? { vehicle: row.vehicle } : {}),
    shopName: visit.front.name,
    open: row.open,
    total: row.total,
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    billHref: row.href,
    ...(credit ? { credit, creditAction: `${row.href}/credit` } : {}),
    ways: payWays(visit, ways.ways, ways.bank !== null, true),
    ...bankView(ways.bank),
    tap: freshKey(),
    form: { values: { ...phones(visit, ways), ...form.values }, errors: form.errors },
  };
}

/** How to pay a bill; a try that still runs is shown instead, and a bill with nothing open as itself. */
export async function showPay(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const [bill, ways] = await Promise.all([visit.mine('getMyInvoice', { invoice: id }), waysOf(visit, id)]);
  if (ways.running) return goOn(visit, `${billPath(id)}/payment/${ways.running.attempt}`);
  if (!bill.mayPay) return goOn(visit, billPath(id));
  return sendPage(visit, 'pay', await payProps(visit, bill, ways, { values: {}, errors: {} }));
}

export async function postPay(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const { values } = await readSent(visit.request);
  const ways = await waysOf(visit, id);
  try {
    const wish = wishIn(values, ways.ways, ways.currency);
    const saveMethod = values['save'] === values['way'];
    const started = await visit.mine('payMyInvoice', { invoice: id, ...wish, saveMethod }, undefined, keyIn(values));
    rememberStarted(visit, started.attempt, wish);
    return goOn(visit, `${billPath(id)}/payment/${started.attempt}`);
  } catch (error) {
    const refusal = formRefusal(error);
    // Another tab was quicker: what it began is what there is to see.
    if (['payment_running', 'not_posted'].includes(refusal.code)) return showPay(visit, id);
    const bill = await visit.mine('getMyInvoice', { invoice: id });
    const form = payFormAgain(visit, values, refusal);
    return sendPage(visit, 'pay', await payProps(visit, bill, ways, form), { status: refusal.status });
  }
}

/** Sets as much of the customer's credit off as the page offered; the page again where that has changed. */
export async function postCredit(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const { values } = await readSent(visit.request);
  const amount = Number(values['amount']);
  try {
    const { open } = await visit.mine('useMyCredit', { invoice: id, amount }, undefined, keyIn(values));
    return goOn(visit, open > 0 ? `${billPath(id)}/pay` : billPath(id), 'creditUsed');
  } catch (error) {
    if (!CHANGED.has(formRefusal(error).code)) throw error;
    return goOn(visit, `${billPath(id)}/pay`);
  }
}

function attemptIn({ request }: OwnVisit): string {
  const { attempt = '' } = request.params as { attempt?: string };
  return /^[a-z]{1,4}_[0-9A-Za-z]{22}$/.test(attempt) ? attempt : refuse('not_found');
}

/** Stops a payment its provider still lets go. */
export async function postStop(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const attempt = attemptIn(visit);
  return stopAndShow(visit, visit.mine('cancelMyPayment', { attempt }), `${billPath(id)}/payment/${attempt}`);
}

/** How a payment stands: waiting, paid or failed. */
export async function showPayment(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const attempt = attemptIn(visit);
  const [found, bill] = await Promise.all([
    visit.mine('getMyAttempt', { attempt }),
    visit.mine('getMyInvoice', { invoice: id }),
  ]);
  const row = billRow(bill);
  const receipt = found.state === 'succeeded' ? await receiptFor(visit, id) : {};
  const { props, refresh } = stateOf(visit, found, {
    number: bill.number,
    ...(row.vehicle ? { vehicle: row.vehicle } : {}),
    selfHref: `${billPath(id)}/payment/${attempt}`,
    stopAction: `${billPath(id)}/payment/${attempt}/stop`,
    againHref: `${billPath(id)}/pay`,
    billHref: billPath(id),
    ...(bill.workOrder ? { trackHref: `/customer/work-order/${bill.workOrder}` } : {}),
    left: row.open,
    ...receipt,
    live: liveOn(bill.id),
  });
  return sendPage(visit, 'pay-state', props, refresh ? { refresh } : {});
}
