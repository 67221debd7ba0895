import type { FastifyReply } from 'fastify';
import { refuse } from '../../../kernel/refusal.ts';
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

/** Who answers for the site; shops whose country asks for none have no such page. */
export async function showImprint(visit: SomeVisit): Promise<FastifyReply> {
  const { imprint, email } = visit.front;
  if (!imprint) return refuse('not_found');
  const props = {
    name: imprint.name,
    addressLines: addressLines(visit),
    ...(email ? { email } : {}),
    ...(imprint.taxNumber ? { taxNumber: imprint.taxNumber } : {}),
    lines: imprint.text.split(/\n+/).filter(Boolean),
  };
  return sendPage(visit, 'imprint', props, { shared: true });
}

/** What the shop keeps about a driver. */
export async function showPrivacy(visit: SomeVisit): Promise<FastifyReply> {
  const { email } = visit.front;
  const props = { addressLines: addressLines(visit), ...(email ? { email } : {}) };
  return sendPage(visit, 'privacy', props, { shared: true });
}
