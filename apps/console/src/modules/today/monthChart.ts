export type MonthDay = { readonly day: number; readonly total: number; readonly before: number | null };
/** Where the lines of the grid lie. */
export const SHARES = [0, 0.5, 1] as const;

/** A round upper end for an axis: 1, 2, 2.5 or 5 times a power of ten, not below `value`. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}

/** The lower, the middle and the upper end of an axis as `say` writes them; what would be said again is left out. */
export function ticksOf(top: number, say: (value: number) => string): string[] {
  const said = SHARES.map((share) => say(top * share));
  return said.map((text, nth) => (said.indexOf(text) === nth ? text : ''));
}

/** The two lines: this month so far, and the month before up to the same day. The server adds the days up. */
export const linesOf = (days: readonly MonthDay[]): { now: number[]; before: number[] } => ({
  now: days.map((day) => day.total),
  before: days.flatMap((day) => (day.before === null ? [] : [day.before])),
});

/** Values as points in a box; `slots` columns wide, 0 at the bottom and `top` at the top. Pixels. */
export const placed = (values: readonly number[], slots: number, top: number, width: number, height: number) =>
  values.map((value, index) => [
    slots > 1 ? (index / (slots - 1)) * width : 0,
    height - (Math.max(0, value) / top) * height,
  ]) as [number, number][];
