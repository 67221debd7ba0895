import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

const FREE = { date: '2026-11-26', time: '10:00' } as const;
const OTHER = { date: '2026-11-27', time: '11:00' } as const;
const atFreeTime: Arrange = () => ({ input: FREE });
const bookingId = ({ ids }: Scene): string => ids.bookingId ?? '';

async function accept(scene: Scene): Promise<void> {
  await scene.admin.caller.call('acceptBooking', { bookingId: bookingId(scene), ...FREE });
}

/** What operations on bookings need before they can succeed: a free time, a proposal, an accepted visit. */
export const bookingArrangements: Arrangements = {
  acceptBooking: atFreeTime,
  createBooking: atFreeTime,
  proposeTime: atFreeTime,
  requestBooking: atFreeTime,
  requestMyBooking: atFreeTime,
  moveMyBooking: atFreeTime,
  answerProposal: async (scene) => {
    await scene.admin.caller.call('proposeTime', { bookingId: bookingId(scene), ...OTHER });
    return { input: { accept: true } };
  },
  moveBooking: async (scene) => {
    await accept(scene);
    return { input: OTHER };
  },
  planCollection: async (scene) => {
    await accept(scene);
    const when = { date: FREE.date, from: '08:00', until: '09:00' };
    const collection = { place: '12 Kafue Road', ...when, driverId: null, driverName: null, note: null };
    return { input: { collection } };
  },
};
