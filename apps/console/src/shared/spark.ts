export type Point = readonly [x: number, y: number];

/** Places values in a box, oldest left, largest on top; equal values lie in the middle. Pixels. */
export function sparkPoints(
  values: readonly number[],
  width: number,
  height: number,
  insetX: number,
  insetY: number,
): Point[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = values.length > 1 ? (width - 2 * insetX) / (values.length - 1) : 0;
  const room = height - 2 * insetY;
  return values.map((value, index) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return [insetX + index * step, insetY + (1 - share) * room];
  });
}

/** SVG path through the points. */
export const pathThrough = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
