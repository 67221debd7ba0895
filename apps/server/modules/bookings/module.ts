import type { Room } from '../../kernel/implement.ts';
import { expireProposal } from './expire-proposal.ts';
import acceptBooking from './operations/accept-booking.ts';
import answerProposal from './operations/answer-proposal.ts';
import cancelBooking from './operations/cancel-booking.ts';
import cancelMyBooking from './operations/cancel-my-booking.ts';
import createBooking from './operations/create-booking.ts';
import moveBooking from './operations/move-booking.ts';
import moveMyBooking from './operations/move-my-booking.ts';
import planCollection from './operations/plan-collection.ts';
import proposeTime from './operations/propose-time.ts';
import rejectBooking from './operations/reject-booking.ts';
import requestBooking from './operations/request-booking.ts';
import requestMyBooking from './operations/request-my-booking.ts';
import getAvailability from './queries/get-availability.ts';
import getBooking from './queries/get-booking.ts';
import getMyBooking from './queries/get-my-booking.ts';
import listBookings from './queries/list-bookings.ts';
import listMyBookings from './queries/list-my-bookings.ts';
import onArrival from './reactions/on-arrival.ts';
import onWorkOrderCancelled from './reactions/on-work-order-cancelled.ts';
import planReminder from './reactions/plan-reminder.ts';
import replanReminders from './reactions/replan-reminders.ts';
import rereadCapacity from './reactions/reread-capacity.ts';
import { remindVisit } from './remind-visit.ts';

export const room: Room = {
  name: 'bookings',
  does: [
    getAvailability,
    requestBooking,
    requestMyBooking,
    createBooking,
    listBookings,
    getBooking,
    acceptBooking,
    rejectBooking,
    proposeTime,
    planCollection,
    moveBooking,
    cancelBooking,
    listMyBookings,
    getMyBooking,
    moveMyBooking,
    cancelMyBooking,
    answerProposal,
  ],
  hears: [onArrival, onWorkOrderCancelled, planReminder, replanReminders, rereadCapacity],
  works: [remindVisit, expireProposal],
};
