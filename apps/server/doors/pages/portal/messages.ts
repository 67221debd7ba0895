import type { OutputOf } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { FormState, MessageView } from '../../../../site/src/shared/views.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Named } from '../ask.ts';
import { sendPage } from '../send-page.ts';
import { readSent, sentInQuery } from '../sent.ts';
import { plateView, vehicleView } from '../views/car.ts';
import { liveOn } from '../views/live.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { say } from '../words.ts';
import { formAgain, formRefusal } from '../wrong.ts';

type Thread = OutputOf<Named['listMyThreads']>['items'][number];

/** A message as the thread shows it. */
export const messageView = ({ id, from, author, text, at, read }: Thread['messages'][number]): MessageView => ({
  id,
  from: from === 'me' ? 'customer' : 'shop',
  name: author,
  text,
  at,
  read,
});

/** "You" for one's own words. */
const nameOf = ({ from, author }: Thread['messages'][number], { locale }: OwnVisit): string =>
  from === 'me' ? say(locale, 'pages.message.you') : author;

async function page(visit: OwnVisit, wanted: string | undefined, form: FormState, status = 200): Promise<FastifyReply> {
  const items = visit.threads;
  const current = items.find((thread) => thread.workOrder === wanted);
  if (wanted && !current) return refuse('not_found');
  // Only what is unread is marked, or each look would ring the page that is looking.
  if (current && current.unread > 0) await visit.mine('readMyThread', { workOrder: current.workOrder });
  const title = (thread: Thread) => say(visit.locale, 'pages.visit.title', { number: thread.number });
  return sendPage(
    current ? { ...visit, unread: Math.max(0, visit.unread - current.unread) } : visit,
    'messages',
    {
      threads: items.map((thread) => {
        const last = thread.messages.at(-1);
        return {
          href: `/customer/messages?thread=${thread.workOrder}`,
          id: thread.workOrder,
          title: title(thread),
          plate: plateView(thread.vehicle),
          ...(last ? { last: { name: nameOf(last, visit), text: last.text, at: last.at } } : {}),
          unread: thread === current ? 0 : thread.unread,
          open: true,
        };
      }),
      ...(current
        ? {
            current: {
              id: current.workOrder,
              title: title(current),
              vehicle: vehicleView(current.vehicle),
              action: `/customer/messages/${current.workOrder}`,
              messages: current.messages.map(messageView),
            },
          }
        : {}),
      form,
      live: liveOn(),
    },
    { status },
  );
}

/** One conversation per visit. */
export async function showMessages(visit: OwnVisit): Promise<FastifyReply> {
  return page(visit, sentInQuery(visit.request).values['thread'], { values: {}, errors: {} });
}

/** Sends a message, or answers what is wrong with it. */
export async function sendWords(
  visit: OwnVisit,
  workOrder: string,
): Promise<{ form: FormState; status: number } | null> {
  const { values } = await readSent(visit.request);
  try {
    await visit.mine('sendMyMessage', { workOrder, text: values['text'] ?? '' });
    return null;
  } catch (error) {
    const refusal = formRefusal(error);
    return { form: formAgain(visit.locale, values, refusal, { whole: 'text' }), status: refusal.status };
  }
}

export async function postMessage(visit: OwnVisit, workOrder: string): Promise<FastifyReply> {
  const wrong = await sendWords(visit, workOrder);
  if (wrong) return page(visit, workOrder, wrong.form, wrong.status);
  return goOn(visit, `/customer/messages?thread=${workOrder}`);
}
