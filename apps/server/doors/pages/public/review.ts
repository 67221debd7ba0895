import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { sendPage } from '../send-page.ts';
import { readSent } from '../sent.ts';
import { vehicleView } from '../views/car.ts';
import { goOn, type SomeVisit } from '../visit.ts';
import { alsoWrong, formAgain, formRefusal } from '../wrong.ts';

const EMPTY: FormState = { values: {}, errors: {} };
const PLACES = { fields: { services: 'stars' }, whole: 'stars' };

function tokenOf({ request }: SomeVisit): string {
  const { token = '' } = request.params as { token?: string };
  return /^[\w-]{20,100}$/.test(token) ? token : refuse('not_found');
}

async function page(visit: SomeVisit, token: string, form: FormState, status = 200): Promise<FastifyReply> {
  const link = await visit.ask('getReviewLink', { shop: visit.front.slug, token });
  // The address holds the secret: no other site may be told of it. Stricter would take the form its origin.
  visit.reply.header('referrer-policy', 'same-origin');
  const props = {
    action: `${visit.base}/review/${token}`,
    name: link.name,
    vehicle: vehicleView(link.vehicle),
    finishedOn: link.finishedOn,
    services: link.services,
    done: link.done,
    form,
  };
  return sendPage(visit, 'review', props, { status });
}

/** The invitation's page; once it is answered it thanks. */
export const showReviewForm = (visit: SomeVisit): Promise<FastifyReply> => page(visit, tokenOf(visit), EMPTY);

export async function postReviewForm(visit: SomeVisit): Promise<FastifyReply> {
  const token = tokenOf(visit);
  const { values } = await readSent(visit.request);
  const stars = Number(values['stars'] ?? '');
  if (!Number.isInteger(stars) || stars < 1)
    return page(visit, token, alsoWrong({ values, errors: {} }, visit.locale, ['stars']), 400);
  const services = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('stars-') && value ? [{ service: name.slice('stars-'.length), stars: Number(value) }] : [],
  );
  try {
    const words = values['words'] ?? '';
    await visit.ask('leaveReview', { shop: visit.front.slug, token, stars, services, words });
  } catch (error) {
    const refusal = formRefusal(error);
    if (refusal.code === 'link_expired') throw error;
    if (refusal.code !== 'already_done')
      return page(visit, token, formAgain(visit.locale, values, refusal, PLACES), refusal.status);
  }
  return goOn(visit, `${visit.base}/review/${token}`);
}
