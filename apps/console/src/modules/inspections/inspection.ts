import type { OutputOf } from '@pitlane/contracts/core';
import type { getInspection, recordPoint } from '@pitlane/contracts/inspections';
import type { Condition } from '../../shared/ConditionGlyph.tsx';

export type Inspection = OutputOf<typeof getInspection>;
export type Point = Inspection['points'][number];
export type Measured = Point['measured'];
export type Recorded = OutputOf<typeof recordPoint>;

/** A measured value with the decimals of its template: 4.2. */
export const valueWords = (value: number, decimals: number): string => value.toFixed(decimals);

/** All values of a point in one line, `3.6 · 4.8 · 5.0 mm`; nothing when none was measured. */
export function measuredWords(point: Pick<Point, 'values' | 'decimals' | 'unit'>, measured: Measured): string {
  const words = point.values.flatMap(({ key }) => {
    const one = measured.find((value) => value.key === key);
    return one ? [valueWords(one.value, point.decimals)] : [];
  });
  return words.length === 0 ? '' : `${words.join(' · ')}${point.unit ? ` ${point.unit}` : ''}`;
}

/** The mark of one value against the limits the template brings; the server judges the point as a whole. */
export function markOf(value: number | undefined, limits: Point['limits']): Condition | undefined {
  if (value === undefined || !limits) return undefined;
  const misses = (limit: number) => (limits.direction === 'min' ? value < limit : value > limit);
  if (misses(limits.monitor)) return 'urgent';
  return misses(limits.good) ? 'monitor' : 'good';
}

export const needsPhoto = (point: Point): boolean =>
  point.condition !== null && point.photoRequiredWhen.includes(point.condition) && point.photos.length === 0;

/** The first point nobody has looked at, from a place on, then from the start. */
export function nextOpen(points: readonly Point[], from = 0): Point | undefined {
  const open = (point: Point) => point.condition === null;
  return points.slice(from).find(open) ?? points.find(open);
}

/** What a reviewer looks at first: the worst that was found. */
export const worst = (points: readonly Point[]): Point | undefined =>
  points.find((point) => point.condition === 'urgent') ?? points.find((point) => point.condition === 'monitor');

export function countsOf(points: readonly Point[]) {
  const of = (condition: Condition) => points.filter((point) => point.condition === condition).length;
  const left = points.filter((point) => point.condition === null).length;
  return { good: of('good'), monitor: of('monitor'), urgent: of('urgent'), left, total: points.length };
}
