import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { sendPage } from '../send-page.ts';
import { readSent } from '../sent.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { sayFirst } from '../words.ts';
import { formRefusal } from '../wrong.ts';
import { sendWords } from './messages.ts';
import { trackerProps } from './tracker-props.ts';

const MOST_FILES = 10;
const EMPTY: FormState = { values: {}, errors: {} };

/** The tracker: a parcel page for the car. */
export async function showWorkOrder(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const order = await visit.mine('getMyWorkOrder', { workOrder: id, locale: visit.locale });
  const unread = order.messages.filter((message) => message.from === 'shop' && !message.read).length;
  // Only what is unread is marked, or each look would ring the page that is looking.
  if (unread > 0) await visit.mine('readMyThread', { workOrder: id });
  const seen = { ...visit, unread: Math.max(0, visit.unread - unread) };
  return sendPage(seen, 'work-order', await trackerProps(visit, order, EMPTY));
}

export async function postTrackerMessage(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const wrong = await sendWords(visit, id);
  if (!wrong) return goOn(visit, `/customer/work-order/${id}#messages`);
  const order = await visit.mine('getMyWorkOrder', { workOrder: id, locale: visit.locale });
  return sendPage(visit, 'work-order', await trackerProps(visit, order, wrong.form), { status: wrong.status });
}

/** Photos and papers of the driver, one after the other; the first that is refused ends it with a sentence. */
export async function postUpload(visit: OwnVisit, id: string): Promise<FastifyReply> {
  let taken = 0;
  let refused: Refusal | null = null;
  await readSent(
    visit.request,
    async (file) => {
      if (refused) return;
      try {
        await visit.mine('uploadMyFile', { workOrder: id }, file);
        taken += 1;
      } catch (error) {
        refused = formRefusal(error);
      }
    },
    MOST_FILES,
  );
  if (!refused && taken > 0) return goOn(visit, `/customer/work-order/${id}#uploads`, 'uploaded');
  const problem = refused as Refusal | null;
  const order = await visit.mine('getMyWorkOrder', { workOrder: id, locale: visit.locale });
  const keys = problem ? [`refusal.${problem.code}`] : ['pages.upload.none'];
  return sendPage(visit, 'work-order', await trackerProps(visit, order, EMPTY), {
    status: problem?.status ?? 400,
    flash: { tone: 'bad', text: sayFirst(visit.locale, keys) },
  });
}
