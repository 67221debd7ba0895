import { estimates as contractShapes } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { sendPage } from '../send-page.ts';
import { readSent, type Sent, sentInQuery } from '../sent.ts';
import { vehicleView } from '../views/car.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { say } from '../words.ts';
import { formAgain, formRefusal } from '../wrong.ts';
import { chosenIn } from './estimate.ts';
import { chosenLines, exemptOf, isLocked, type MyEstimate, moneyOf, taxOf } from './estimate-props.ts';

const PLACES = { fields: { termsAccepted: 'terms', signature: 'signedName' } };
const WHOLE: Readonly<Record<string, string>> = { terms_required: 'terms', signature_required: 'signedName' };

/** Each term in a line of its own, as the owner wrote them. */
const termLines = (terms: string): string[] => {
  const lines = terms.split(/\n+/).map((line) => line.replace(/^\s*[-•*]\s*/, '').trim());
  return lines.filter(Boolean);
};

async function page(
  visit: OwnVisit,
  estimate: MyEstimate,
  sent: Sent,
  form: FormState,
  status = 200,
): Promise<FastifyReply> {
  const chosen = chosenIn(sent) ?? new Set<string>();
  const isIn = (job: MyEstimate['jobs'][number]) => isLocked(job) || chosen.has(job.id);
  const jobs = estimate.jobs.filter(isIn).map((job) => job.id);
  const price = await visit.mine('priceMyChoice', { estimate: estimate.id, jobs });
  const [total, tax] = [moneyOf(estimate, price.total), moneyOf(estimate, price.tax)];
  const { taxName } = taxOf(estimate, visit.locale);
  const own = price.surcharges.flatMap(({ description, total: amount }) => {
    const money = moneyOf(estimate, amount);
    return money ? [{ title: description, amount: money }] : [];
  });
  const ofJobs = total && { ...total, amount: own.reduce((sum, line) => sum - line.amount.amount, total.amount) };
  return sendPage(
    visit,
    'estimate-review',
    {
      id: estimate.id,
      number: String(estimate.number),
      version: estimate.version,
      vehicle: vehicleView(estimate.vehicle),
      terms: termLines(estimate.terms),
      lines: chosenLines(estimate, isIn),
      ...(total && ofJobs ? { subtotal: ofJobs, total } : {}),
      own,
      ...(taxName && tax ? { tax: { name: taxName, amount: tax } } : {}),
      ...exemptOf(estimate),
      signature: estimate.signatureRequired ? 'required' : 'off',
      signerName: visit.me.name,
      form,
    },
    { status },
  );
}

/** What the sheet holds; nothing, or something no sheet writes, is no signature. */
function drawnIn(text: string | undefined) {
  try {
    const found = contractShapes.signatureDrawing.safeParse(JSON.parse(text || 'null'));
    return found.success ? { drawing: found.data } : {};
  } catch {
    return {};
  }
}

/** Terms, choice, total, signature. A version that may no longer be decided leads back to its page. */
export async function showReview(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const estimate = await visit.mine('getMyEstimate', { estimate: id, locale: visit.locale });
  if (!estimate.mayDecide) return goOn(visit, `/customer/estimate/${id}`);
  return page(visit, estimate, sentInQuery(visit.request), { values: {}, errors: {} });
}

/** Every job that is open is decided: chosen ones approved, the others declined, on the version that was shown. */
export async function postReview(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const sent = await readSent(visit.request);
  const { values } = sent;
  const estimate = await visit.mine('getMyEstimate', { estimate: id, locale: visit.locale });
  const chosen = new Set(sent.all('job'));
  const open = estimate.jobs.filter((job) => job.decision !== 'approved' || job.mayWithdraw);
  try {
    await visit.mine('decideMyEstimate', {
      estimate: id,
      version: Number(values['version']),
      decisions: open.map((job) => ({
        job: job.id,
        decision: job.booked || chosen.has(job.id) ? 'approved' : 'declined',
        reason: '',
      })),
      termsAccepted: values['terms'] === 'on',
      signature: values['signedName'] ?? '',
      ...drawnIn(values['drawing']),
    });
    return goOn(visit, `/customer/estimate/${id}`);
  } catch (error) {
    const refusal = formRefusal(error);
    if (refusal.code === 'already_decided' || refusal.code === 'estimate_expired')
      return goOn(visit, `/customer/estimate/${id}`);
    const form = formAgain(visit.locale, values, refusal, { ...PLACES, whole: WHOLE[refusal.code] ?? 'terms' });
    const kept = refusal.code === 'estimate_outdated' ? outdated(visit, form) : form;
    return page(visit, estimate, sent, kept, refusal.status);
  }
}

const outdated = (visit: OwnVisit, form: FormState): FormState => ({
  values: form.values,
  errors: { terms: say(visit.locale, 'pages.estimate.replaced') },
});
