import type { FastifyReply } from 'fastify';
import { sendPage } from '../send-page.ts';
import { exceptionLines, hoursRows } from '../views/hours.ts';
import type { SomeVisit, Visit } from '../visit.ts';
import { directionsHref } from './home.ts';
import { metaOf } from './meta.ts';

export const addressLines = ({ front }: Pick<Visit, 'front'>): string[] =>
  [front.street, [front.postcode, front.town].filter(Boolean).join(' ')].filter((line): line is string =>
    Boolean(line),
  );

/** Where the shop is, when it is open, how to reach it. */
export async function showContact(visit: SomeVisit): Promise<FastifyReply> {
  const directions = directionsHref(visit);
  const lines = addressLines(visit);
  return sendPage(
    visit,
    'contact',
    {
      addressLines: lines,
      ...(visit.front.email ? { email: visit.front.email } : {}),
      hours: hoursRows(visit),
      exceptions: exceptionLines(visit),
      ...(directions ? { directionsHref: directions } : {}),
    },
    { shared: true, meta: metaOf(visit, '/contact', [visit.front.name, ...lines].join(', ')) },
  );
}

/** What the shop keeps about a driver. */
export async function showPrivacy(visit: SomeVisit): Promise<FastifyReply> {
  const { email } = visit.front;
  const props = { addressLines: addressLines(visit), ...(email ? { email } : {}) };
  return sendPage(visit, 'privacy', props, { shared: true });
}
