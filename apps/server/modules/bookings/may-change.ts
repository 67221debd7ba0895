type Changing = { readonly status: string; readonly starts_at: string };

const CHANGEABLE = new Set(['requested', 'proposed', 'accepted']);

/** True while a customer may still move or cancel: the visit is open and further away than the shop's limit. */
export function mayChange(booking: Changing, changeHours: number, now: string): boolean {
  return CHANGEABLE.has(booking.status) && inTime(booking.starts_at, changeHours, now);
}

/** True while `now` is at least `changeHours` before the visit. */
export function inTime(startsAt: string, changeHours: number, now: string): boolean {
  return Date.parse(startsAt) - Date.parse(now) >= changeHours * 3_600_000;
}
