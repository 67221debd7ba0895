import type { OutputOf } from '@pitlane/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Named } from '../ask.ts';
import { localeFor, pathWithoutLocale } from '../locale.ts';
import { bankView } from '../pay/bank.ts';
import { rememberStarted, startedHere } from '../pay/started.ts';
import { stateOf } from '../pay/state.ts';
import { stopAndShow } from '../pay/stop.ts';
import { payWays } from '../pay/ways.ts';
import { freshKey, keyIn, payFormAgain, wishIn } from '../pay/wish.ts';
import { sendPage, sendPlain } from '../send-page.ts';
import { readSent, sentInQuery } from '../sent.ts';
import { plainShell } from '../shell.ts';
import { shopHere } from '../shop-here.ts';
import { goOn, type Site, type Visit, visitShop } from '../visit.ts';
import { formRefusal } from '../wrong.ts';

type Linked = OutputOf<Named['getPayByLink']>;
type Opened = {
  readonly visit: Visit;
  readonly token: string;
  readonly bill: Linked;
  readonly here: string;
  readonly stopAction: string;
};
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** R-578 A link that never was and one that is over read alike: nobody learns which. */
async function open(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<Opened> {
  const { token = '' } = request.params as { token?: string };
  const slug = await shopHere(site, request);
  if (!slug || !TOKEN.test(token)) return refuse('link_expired');
  try {
    const visit = await visitShop(site, request, reply, { slug });
    const bill = await visit.ask('getPayByLink', { shop: slug, token, locale: visit.locale });
    const query = new URLSearchParams({ shop: slug });
    return { visit, token, bill, here: `/pay/${token}?${query}`, stopAction: `/pay/${token}/stop?${query}` };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return refuse('link_expired');
    throw error;
  }
}

function sendForm({ visit, bill, here }: Opened, form: FormState, status = 200): FastifyReply {
  const money = (amount: number) => ({ amount, currency: bill.currency });
  return sendPage(
    visit,
    'pay',
    {
      action: here,
      number: bill.number,
      kind: 'invoice',
      shopName: bill.shopName,
      open: money(bill.open),
      total: money(bill.total),
      ...(bill.dueOn ? { dueOn: bill.dueOn } : {}),
      ways: payWays(visit, bill.ways, bill.bank !== null, false),
      ...bankView(bill.bank),
      tap: freshKey(),
      form,
    },
    { status },
  );
}

function sendState({ visit, bill, here, stopAction }: Opened, attempt: NonNullable<Linked['attempt']>): FastifyReply {
  const { props, refresh } = stateOf(visit, attempt, {
    number: bill.number,
    selfHref: here,
    stopAction,
    againHref: `${here}&again=1`,
    left: { amount: bill.open, currency: bill.currency },
  });
  return sendPage(visit, 'pay-state', props, refresh ? { refresh } : {});
}

/** The bill behind a link: how to pay it, how a running payment stands, or that nothing is left. */
export async function showPayLink(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await open(site, request, reply);
  const { visit, bill } = opened;
  const { attempt } = bill;
  const again = sentInQuery(request).values['again'] !== undefined;
  const mine = attempt && startedHere(visit, attempt.attempt) !== null;
  const running = attempt && ['created', 'pending', 'review'].includes(attempt.state);
  if (attempt && (running || (mine && !again))) return sendState(opened, attempt);
  if (bill.open > 0) return sendForm(opened, { values: {}, errors: {} });
  return sendPage(visit, 'pay-done', {
    number: bill.number,
    shopName: bill.shopName,
    total: { amount: bill.total, currency: bill.currency },
  });
}

export async function postPayLink(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await open(site, request, reply);
  const { visit, token, bill, here } = opened;
  const { values } = await readSent(request);
  try {
    const wish = wishIn(values, bill.ways, bill.currency);
    const input = { shop: visit.front.slug, token, ...wish };
    const started = await visit.ask('payByLink', input, undefined, keyIn(values));
    rememberStarted(visit, started.attempt, wish);
    return goOn(visit, here);
  } catch (error) {
    const refusal = formRefusal(error);
    if (['payment_running', 'not_posted'].includes(refusal.code)) return goOn(visit, here);
    return sendForm(opened, payFormAgain(visit, values, refusal), refusal.status);
  }
}

/** Stops the payment under way behind a link, where its provider still lets it go. */
export async function postStopLink(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { visit, token, here } = await open(site, request, reply);
  return stopAndShow(visit, visit.ask('cancelPayByLink', { shop: visit.front.slug, token }), here);
}

/** Where a provider leads somebody who was asked to pay by the desk. */
export async function showThanks(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const slug = await shopHere(site, request);
  if (slug) return sendPage(await visitShop(site, request, reply, { slug }), 'pay-thanks', {});
  const { path } = pathWithoutLocale(request.url);
  const shell = plainShell({ house: site.house, locale: localeFor(request), path, now: site.house.clock.now() });
  return sendPlain({ ...site, request, reply }, 'pay-thanks', {}, shell);
}
