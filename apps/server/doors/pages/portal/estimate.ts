import type { FastifyReply } from 'fastify';
import { sendPage } from '../send-page.ts';
import { readSent, type Sent, sentInQuery } from '../sent.ts';
import { vehicleView } from '../views/car.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { ownOfApproved, roundingOfApproved } from './approved.ts';
import {
  chosenLines,
  estimateProps,
  exemptOf,
  isIn,
  isLocked,
  type MyEstimate,
  moneyOf,
  ownTitle,
} from './estimate-props.ts';
import { paperPath } from './papers.ts';

/** What was decided, as the driver may keep it. */
export function sendReceipt(visit: OwnVisit, estimate: MyEstimate): FastifyReply {
  const total = moneyOf(estimate, estimate.approved.total);
  const added = ownOfApproved(estimate);
  const rounding = roundingOfApproved(estimate);
  return sendPage(visit, 'estimate-receipt', {
    id: estimate.id,
    number: String(estimate.number),
    version: estimate.version,
    vehicle: vehicleView(estimate.vehicle),
    decidedAt: estimate.decidedAt ?? visit.now.toISOString(),
    by: visit.me.name,
    ...(estimate.signature ? { signed: estimate.signature } : {}),
    ...(estimate.drawing ? { drawing: estimate.drawing } : {}),
    ...(estimate.jobs.some((job) => job.mayWithdraw) ? { byLimit: true } : {}),
    ...(estimate.quote ? { quote: true } : {}),
    ...(total ? { evidenceHref: `/api/v1/customer/work-orders/${estimate.workOrder}/evidence` } : {}),
    lines: chosenLines(estimate, isIn),
    ...(total ? { total } : {}),
    ...(total && added > 0
      ? { own: { title: ownTitle(estimate.approved.surcharges), amount: { ...total, amount: added } } }
      : {}),
    ...(total && rounding !== 0 ? { rounding: { ...total, amount: rounding } } : {}),
    ...exemptOf(estimate),
    ...(estimate.mayDecide ? { changeHref: `/customer/estimate/${estimate.id}?change=1` } : {}),
    ...(estimate.quote ? {} : { trackHref: `/customer/work-order/${estimate.workOrder}` }),
    ...(total ? { pdfHref: paperPath('estimate', estimate.id) } : {}),
  });
}

/** Ids switched on, as a form or an address names them; null when neither says anything. */
export const chosenIn = (sent: Sent): ReadonlySet<string> | null =>
  sent.all('job').length > 0 || sent.values['chosen'] !== undefined ? new Set(sent.all('job')) : null;

/** Choose repairs; once everything is decided, the receipt. */
export async function showEstimate(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const estimate = await visit.mine('getMyEstimate', { estimate: id, locale: visit.locale });
  const sent = sentInQuery(visit.request);
  const rethinks = estimate.mayDecide && (sent.values['change'] !== undefined || sent.values['chosen'] !== undefined);
  const settled = estimate.decidedAt !== null && estimate.jobs.every((job) => job.decision !== 'pending');
  if (settled && !rethinks && estimate.status !== 'replaced') return sendReceipt(visit, estimate);
  return sendPage(visit, 'estimate', estimateProps(visit, estimate, chosenIn(sent)));
}

/** Without a script the choice travels in the address: update shows the new total, review goes on to the signature. */
export async function postChoice(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const sent = await readSent(visit.request);
  const estimate = await visit.mine('getMyEstimate', { estimate: id, locale: visit.locale });
  const open = new Set(estimate.jobs.filter((job) => !isLocked(job)).map((job) => job.id));
  const none = sent.values['intent'] === 'none';
  const chosen = none ? [] : sent.all('job').filter((job) => open.has(job));
  const query = new URLSearchParams([
    ['chosen', String(chosen.length)],
    ...chosen.map((job): [string, string] => ['job', job]),
  ]);
  const at = `/customer/estimate/${id}`;
  return goOn(visit, sent.values['intent'] === 'update' ? `${at}?${query}` : `${at}/review?${query}`);
}
