import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { Refusal, refuse } from '../../../kernel/refusal.ts';
import { askAs } from '../ask.ts';
import { localeFor, pathWithoutLocale } from '../locale.ts';
import { sendPage, sendPlain } from '../send-page.ts';
import { readSent, type Sent, sentInQuery } from '../sent.ts';
import { plainShell } from '../shell.ts';
import { SHOP_COOKIE, shopHere } from '../shop-here.ts';
import { goOn, type Site, sessionOf, type Visit, visitAsCustomer, visitShop } from '../visit.ts';
import { alsoWrong, formAgain, formRefusal } from '../wrong.ts';

const LINK_MINUTES = 15;
const SHOP_SECONDS = 31_536_000;
const PAGE = /^\/customer\/[\w/?=&%.:-]*$/;

const nextIn = (text: string | undefined): string | undefined =>
  text && text.length <= 200 && PAGE.test(text) ? text : undefined;

/** The browser remembers the shop for links that do not say which. */
const rememberShop = (site: Site, reply: FastifyReply, slug: string): FastifyReply =>
  reply.setCookie(SHOP_COOKIE, slug, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: site.house.env.publicUrl.startsWith('https://'),
    maxAge: SHOP_SECONDS,
  });

/** The visit to the shop whose sign-in page this is. */
export async function visitLogin(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const slug = (await shopHere(site, request)) ?? refuse('not_found');
  const visit = await visitShop(site, request, reply, { slug });
  rememberShop(site, reply, slug);
  return visit;
}

function loginPage(visit: Visit, sent: Sent, form: FormState, status = 200): FastifyReply {
  const next = nextIn(sent.values['next']);
  const hero = {
    src: `${visit.house.env.cdnUrl ?? ''}/assets/site/pictures/workshop.jpg`,
    width: 1200,
    height: 800,
    alt: '',
  };
  return sendPage(visit, 'login', { hero, ...(next ? { next } : {}), form }, { status });
}

/** One field, no password. Somebody who is signed in already goes on; where no shop is known the start page lists them. */
export async function showLogin(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await shopHere(site, request))) return goOn({ house: site.house, reply }, '/');
  const visit = await visitLogin(site, request, reply);
  const sent = sentInQuery(request);
  const customer = await sessionOf(site.house, request);
  const signedIn = customer && (await visitAsCustomer(site, request, reply, customer).catch(() => null));
  if (signedIn?.shopId === visit.shopId) return goOn(visit, nextIn(sent.values['next']) ?? '/customer/dashboard');
  return loginPage(visit, sent, { values: {}, errors: {} });
}

/** Mails a link. The answer is the same whether the address is known or not. */
export async function postLogin(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const visit = await visitLogin(site, request, reply);
  const sent = await readSent(request);
  const next = nextIn(sent.values['next']);
  const email = sent.values['email'] ?? '';
  try {
    await visit.ask('requestSignInLink', { shop: visit.front.slug, email, ...(next ? { next } : {}) });
  } catch (error) {
    const refusal = formRefusal(error);
    if (refusal.retryAfter) reply.header('retry-after', String(refusal.retryAfter));
    return loginPage(visit, sent, formAgain(visit.locale, sent.values, refusal, { whole: 'email' }), refusal.status);
  }
  return sendPage(visit, 'login-sent', { email: email.trim(), minutes: LINK_MINUTES });
}

function accountPage(visit: Visit, form: FormState, status = 200): FastifyReply {
  return sendPage(visit, 'create-account', { privacyHref: `${visit.base}/privacy`, form }, { status });
}

export async function showAccount(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return accountPage(await visitLogin(site, request, reply), { values: {}, errors: {} });
}

/** Makes a profile and mails the first link. */
export async function postAccount(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const visit = await visitLogin(site, request, reply);
  const { values } = await readSent(request);
  const { name = '', email = '' } = values;
  const consent = values['consent'] === 'on' ? [] : ['consent'];
  try {
    if (consent.length > 0) throw new Refusal('invalid_input');
    const phone = values['phone']?.trim() || null;
    await visit.ask('registerCustomer', { shop: visit.front.slug, name, email, phone, locale: visit.locale });
  } catch (error) {
    const refusal = formRefusal(error);
    const form = consent.length ? { values, errors: {} } : formAgain(visit.locale, values, refusal, { whole: 'email' });
    return accountPage(visit, alsoWrong(form, visit.locale, consent), refusal.status);
  }
  return sendPage(visit, 'login-sent', { email: email.trim(), minutes: LINK_MINUTES });
}

/**
 * True for a person who followed a link. Programs that look through mails fetch links too and would use a link up; they
 * do not say what a browser says when somebody goes to a page.
 */
export function looksLikeAPerson(request: FastifyRequest): boolean {
  const { headers } = request;
  if (request.method !== 'GET' || headers['purpose'] === 'prefetch' || headers['sec-purpose']) return false;
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (headers.accept ?? '').includes('text/html');
}

async function redeem(site: Site, request: FastifyRequest, reply: FastifyReply, token: string): Promise<FastifyReply> {
  const ask = askAs(site.house, { kind: 'visitor', shopId: null }, request, reply);
  try {
    const { next } = await ask('redeemSignInLink', { token });
    const slug = await shopHere(site, request);
    if (slug) rememberShop(site, reply, slug);
    return goOn({ house: site.house, reply }, nextIn(next) ?? '/customer/dashboard');
  } catch (error) {
    const refusal = formRefusal(error);
    if (refusal.code === 'too_many') throw refusal;
    const visit = await visitLogin(site, request, reply).catch(() => null);
    if (!visit) throw new Refusal('link_expired');
    const props = { reason: 'expired', form: { values: {}, errors: {} } } as const;
    return sendPage(visit, 'link-refused', props, { status: refusal.status === 400 ? 410 : refusal.status });
  }
}

/** A mailed link: a person is signed in at once, a program is shown a button it will not press. */
export async function openLink(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params as { token: string };
  if (request.method === 'POST' || looksLikeAPerson(request)) return redeem(site, request, reply, token);
  const visit = await visitLogin(site, request, reply).catch(() => null);
  const props = { action: `/customer/link/${encodeURIComponent(token)}` };
  if (visit) return sendPage(visit, 'link-open', props);
  const locale = localeFor(request);
  const shell = plainShell({
    house: site.house,
    locale,
    path: pathWithoutLocale(request.url).path,
    now: site.house.clock.now(),
  });
  return sendPlain({ ...site, request, reply }, 'link-open', props, shell);
}

/** Ends the session everywhere and says so at the sign-in page. */
export async function signOut(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const customer = await sessionOf(site.house, request);
  if (!customer) return goOn({ house: site.house, reply }, '/customer/login');
  const visit = await visitAsCustomer(site, request, reply, customer);
  await visit.mine('signOutCustomer', {});
  return goOn(visit, `/customer/login?shop=${visit.front.slug}`, 'out');
}
