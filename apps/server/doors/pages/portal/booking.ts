import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { instantToWall } from '../../../kernel/calendar/zone.ts';
import { sendPage } from '../send-page.ts';
import { readSent, sentInQuery } from '../sent.ts';
import { dayIn, freeDays } from '../views/days.ts';
import { instantOf } from '../views/hours.ts';
import { liveOn } from '../views/live.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { formAgain, formRefusal } from '../wrong.ts';
import { bookingCard, type MyBooking } from './booking-card.ts';

const EMPTY: FormState = { values: {}, errors: {} };

async function page(visit: OwnVisit, booking: MyBooking, form: FormState, status = 200): Promise<FastifyReply> {
  const { front } = visit;
  const minutes = booking.services.reduce((sum, service) => sum + service.minutes, 0);
  const from = dayIn(sentInQuery(visit.request).values['from']);
  const free = booking.mayChange
    ? await freeDays(visit, { ...(from ? { from } : {}), chosen: booking.date, minutes: minutes || 60 })
    : { days: [] };
  const { proposed } = booking;
  return sendPage(
    visit,
    'booking',
    {
      id: booking.id,
      booking: bookingCard(visit, booking),
      ...(booking.words && booking.services.length > 0 ? { words: booking.words } : {}),
      minutes,
      ...(booking.reason ? { answer: booking.reason } : {}),
      ...(proposed && booking.status === 'proposed'
        ? {
            proposal: {
              start: instantOf(proposed.date, proposed.time, front.timeZone),
              ...(proposed.message ? { message: proposed.message } : {}),
            },
          }
        : {}),
      ...(booking.workOrder ? { trackHref: `/customer/work-order/${booking.workOrder}` } : {}),
      days: free.days,
      ...('later' in free && free.later ? { moreDaysHref: `?from=${free.later}` } : {}),
      mayMove: booking.mayChange,
      mayCancel: booking.mayChange,
      form: { values: { day: booking.date, ...form.values }, errors: form.errors },
      live: liveOn(booking.id),
    },
    { status },
  );
}

export async function showBooking(visit: OwnVisit, id: string): Promise<FastifyReply> {
  return page(visit, await visit.mine('getMyBooking', { booking: id }), EMPTY);
}

/** Moves, cancels, or answers another time the shop offered. */
export async function postBooking(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const { values } = await readSent(visit.request);
  const back = `/customer/bookings/${id}`;
  try {
    if (values['intent'] === 'cancel') {
      await visit.mine('cancelMyBooking', { booking: id, reason: values['reason'] ?? '' });
      return goOn(visit, back, 'cancelled');
    }
    if (values['intent'] === 'take' || values['intent'] === 'leave') {
      const accept = values['intent'] === 'take';
      await visit.mine('answerProposal', { booking: id, accept });
      return goOn(visit, back, accept ? 'taken' : 'left');
    }
    const start = new Date(values['slot'] ?? '');
    const wall = Number.isNaN(start.getTime()) ? { date: '', time: '' } : instantToWall(start, visit.front.timeZone);
    await visit.mine('moveMyBooking', { booking: id, ...wall });
    return goOn(visit, back, 'moved');
  } catch (error) {
    const refusal = formRefusal(error);
    const places = { fields: { date: 'slot', time: 'slot' }, whole: 'slot' };
    const form = formAgain(visit.locale, values, refusal, places);
    const flash = form.errors['slot'];
    const booking = await visit.mine('getMyBooking', { booking: id });
    return page(visit, booking, flash && !booking.mayChange ? EMPTY : form, refusal.status);
  }
}
