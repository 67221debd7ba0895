type Span = { readonly opens: string; readonly closes: string };

/** Cars arrive on the half hour. */
export const SLOT_MINUTES = 30;

/** What one day can take: arrival times, places at each, and working minutes (of the day, and of one car at most). */
export type DayPlan = {
  readonly times: readonly string[];
  readonly places: number;
  readonly minutes: number;
  readonly longest: number;
};

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The half hours at which a car may arrive: from opening on, the last one half an hour before closing. */
export function arrivalTimes(spans: readonly Span[]): string[] {
  const times: string[] = [];
  for (const { opens, closes } of spans) {
    const first = Math.ceil(minuteOf(opens) / SLOT_MINUTES) * SLOT_MINUTES;
    for (let at = first; at + SLOT_MINUTES <= minuteOf(closes); at += SLOT_MINUTES) times.push(timeOf(at));
  }
  return times;
}

/**
 * R-200, R-201. What a day can take. Working minutes are the smaller of bays × open minutes and the technicians' own
 * minutes, none of whom works longer than the shop is open. One car uses at most one technician's day of it.
 */
export function planDay(
  spans: readonly Span[],
  shop: { readonly bays: number; readonly arrivalsPerSlot: number },
  technicianMinutes: readonly number[],
): DayPlan {
  const open = spans.reduce((sum, { opens, closes }) => sum + minuteOf(closes) - minuteOf(opens), 0);
  const hands = technicianMinutes.map((daily) => Math.min(daily, open));
  const minutes = Math.min(
    shop.bays * open,
    hands.reduce((sum, each) => sum + each, 0),
  );
  return {
    times: arrivalTimes(spans),
    places: shop.arrivalsPerSlot,
    minutes,
    longest: Math.min(minutes, Math.max(0, ...hands)),
  };
}
