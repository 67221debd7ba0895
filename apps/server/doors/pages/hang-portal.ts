import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal.ts';
import { switchedLocale } from './hang-public.ts';
import { showBill } from './portal/bill.ts';
import { postMethod, showBills } from './portal/bills.ts';
import { postBooking, showBooking } from './portal/booking.ts';
import { showDashboard } from './portal/dashboard.ts';
import { postChoice, showEstimate } from './portal/estimate.ts';
import { postAsk, showAsk } from './portal/estimate-ask.ts';
import { postReview, showReview } from './portal/estimate-review.ts';
import { showHistory } from './portal/history.ts';
import { postMessage, showMessages } from './portal/messages.ts';
import { showPaper } from './portal/papers.ts';
import { postCredit, postPay, postStop, showPay, showPayment } from './portal/pay.ts';
import { postProfile, showProfile } from './portal/profile.ts';
import { openLink, postAccount, postLogin, showAccount, showLogin, signOut } from './portal/sign-in.ts';
import { postVehicle, showVehicle, showVehicles } from './portal/vehicles.ts';
import { postTrackerMessage, postUpload, showWorkOrder } from './portal/work-order.ts';
import { postPayLink, postStopLink, showPayLink, showThanks } from './public/pay-link.ts';
import { toLogin } from './trouble.ts';
import { notePortalVisit, type OwnVisit, type Site, seeNotices, sessionOf, visitAsCustomer } from './visit.ts';

type Own = (visit: OwnVisit, id: string) => Promise<FastifyReply>;
const GET: Readonly<Record<string, Own>> = {
  '/customer/dashboard': showDashboard,
  '/customer/work-order/:id': showWorkOrder,
  '/customer/work-order/:id/upload': showWorkOrder,
  '/customer/estimate/:id': showEstimate,
  '/customer/estimate/:id/review': showReview,
  '/customer/estimate/:id/changes': showAsk('changes'),
  '/customer/estimate/:id/call': showAsk('call'),
  '/customer/estimate/:id/comment': showAsk('comment'),
  '/customer/history': showHistory,
  '/customer/vehicles': showVehicles,
  '/customer/vehicles/new': showVehicle,
  '/customer/vehicles/:id': showVehicle,
  '/customer/profile': showProfile,
  '/customer/messages': showMessages,
  '/customer/bookings/:id': showBooking,
  '/customer/papers/:kind/:id': showPaper,
  '/customer/invoices': showBills,
  '/customer/invoice/:id': showBill,
  '/customer/invoice/:id/pay': showPay,
  '/customer/invoice/:id/payment/:attempt': showPayment,
};
const POST: Readonly<Record<string, Own>> = {
  '/customer/work-order/:id/messages': postTrackerMessage,
  '/customer/work-order/:id/upload': postUpload,
  '/customer/estimate/:id': postChoice,
  '/customer/estimate/:id/review': postReview,
  '/customer/estimate/:id/changes': postAsk('changes'),
  '/customer/estimate/:id/call': postAsk('call'),
  '/customer/estimate/:id/comment': postAsk('comment'),
  '/customer/vehicles': postVehicle,
  '/customer/vehicles/:id': postVehicle,
  '/customer/profile': postProfile,
  '/customer/messages/:id': postMessage,
  '/customer/bookings/:id': postBooking,
  '/customer/invoice/:id/pay': postPay,
  '/customer/invoice/:id/credit': postCredit,
  '/customer/invoice/:id/payment/:attempt/stop': postStop,
  '/customer/payment-methods/:id': postMethod,
};
type Open = (site: Site, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
const OPEN: readonly ['GET' | 'POST', string, Open][] = [
  ['GET', '/customer/login', showLogin],
  ['POST', '/customer/login', postLogin],
  ['GET', '/customer/account', showAccount],
  ['POST', '/customer/account', postAccount],
  ['GET', '/customer/link/:token', openLink],
  ['POST', '/customer/link/:token', openLink],
  ['POST', '/customer/logout', signOut],
  ['GET', '/pay/thanks', showThanks],
  ['GET', '/pay/:token', showPayLink],
  ['POST', '/pay/:token', postPayLink],
  ['POST', '/pay/:token/stop', postStopLink],
];

/** Addresses of the pages that need a session, and of those that do not; what is probed is taken from here. */
export const ownPages = { GET: Object.keys(GET), POST: Object.keys(POST) } as const;
const openTo = (wanted: string): string[] => OPEN.filter(([method]) => method === wanted).map(([, url]) => url);
export const openPages = { GET: openTo('GET'), POST: openTo('POST') } as const;

const PUBLIC_ID = /^[a-z]{1,4}_[0-9A-Za-z]{22}$/;

/** The customer portal: every page but signing in needs a session; each view and each change leaves a line in the log. */
export function hangPortal(app: FastifyInstance, site: Site): void {
  const own = (handle: Own) => async (request: FastifyRequest, reply: FastifyReply) => {
    const customer = await sessionOf(site.house, request);
    if (!customer) return toLogin(site, request, reply);
    if (switchedLocale(site, request, reply)) return reply;
    const { id = '' } = request.params as { id?: string };
    if (id && !PUBLIC_ID.test(id)) refuse('not_found');
    const visit = await visitAsCustomer(site, request, reply, customer);
    await Promise.all([notePortalVisit(visit), ...(request.method === 'GET' ? [seeNotices(visit)] : [])]);
    return handle(visit, id);
  };
  for (const [method, pages] of [
    ['GET', GET],
    ['POST', POST],
  ] as const) {
    for (const [url, handle] of Object.entries(pages)) app.route({ method, url, handler: own(handle) });
  }
  for (const [method, url, handle] of OPEN) {
    app.route({
      method,
      url,
      handler: async (request, reply) => (switchedLocale(site, request, reply) ? reply : handle(site, request, reply)),
    });
  }
  app.get('/customer', (_request, reply) => reply.redirect('/customer/dashboard', 303));
}
