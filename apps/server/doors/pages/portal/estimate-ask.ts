import type { FastifyReply } from 'fastify';
import type { EstimateAskProps } from '../../../../site/src/pages/estimate.props.ts';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { showPhone } from '../../../kernel/phone.ts';
import { sendPage } from '../send-page.ts';
import { readSent, type Sent, sentInQuery } from '../sent.ts';
import { vehicleView } from '../views/car.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { formAgain, formRefusal } from '../wrong.ts';

type Kind = EstimateAskProps['kind'];

async function page(
  visit: OwnVisit,
  id: string,
  kind: Kind,
  sent: Sent,
  form: FormState,
  status = 200,
): Promise<FastifyReply> {
  const estimate = await visit.mine('getMyEstimate', { estimate: id, locale: visit.locale });
  const job = estimate.jobs.find((each) => each.id === sent.values['job']);
  return sendPage(
    visit,
    'estimate-ask',
    {
      kind,
      id,
      number: String(estimate.number),
      vehicle: vehicleView(estimate.vehicle),
      ...(job ? { job: { id: job.id, title: job.title } } : {}),
      form,
    },
    { status },
  );
}

const phoneOf = ({ me, front }: OwnVisit): string => (me.phone ? showPhone(me.phone, front.country) : '');

/** One page, three questions: another estimate, a call, a comment. */
export const showAsk =
  (kind: Kind) =>
  (visit: OwnVisit, id: string): Promise<FastifyReply> =>
    page(visit, id, kind, sentInQuery(visit.request), { values: { phone: phoneOf(visit) }, errors: {} });

async function send(visit: OwnVisit, estimate: string, kind: Kind, { values }: Sent): Promise<void> {
  const text = values['text'] ?? '';
  if (kind === 'changes') return void (await visit.mine('requestChanges', { estimate, text }));
  if (kind === 'comment')
    return void (await visit.mine('commentEstimate', { estimate, text, job: values['job'] || null }));
  const phone = values['phone']?.trim();
  await visit.mine('askForCall', { estimate, ...(phone ? { phone } : {}) });
  const about = [values['when'], text].map((part) => part?.trim()).filter(Boolean);
  if (about.length > 0) await visit.mine('commentEstimate', { estimate, text: about.join(' · ') });
}

export const postAsk =
  (kind: Kind) =>
  async (visit: OwnVisit, id: string): Promise<FastifyReply> => {
    const sent = await readSent(visit.request);
    try {
      await send(visit, id, kind, sent);
      return goOn(visit, `/customer/estimate/${id}`, kind);
    } catch (error) {
      const refusal = formRefusal(error);
      const form = formAgain(visit.locale, sent.values, refusal, { whole: kind === 'call' ? 'phone' : 'text' });
      return page(visit, id, kind, sent, form, refusal.status);
    }
  };
