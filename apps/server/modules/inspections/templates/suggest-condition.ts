import type { Condition, Limits, Point } from './template.ts';

export type Why = {
  /** Phrase key: under/over a limit, off by more than allowed from the placard, or all within limits. */
  key: 'inspection.why.under' | 'inspection.why.over' | 'inspection.why.off' | 'inspection.why.within';
  params: { label: string; limit: string; unit: string; condition: Condition };
};
export type Suggestion = { condition: Condition; why: Why };
type Judged = { condition: Condition; limit: number; side: 'under' | 'over' };

const RANK: Record<Condition, number> = { good: 0, monitor: 1, urgent: 2 };

function judge(value: number, limits: Limits): Judged {
  const side = limits.direction === 'min' ? 'under' : 'over';
  const misses = (limit: number) => (limits.direction === 'min' ? value < limit : value > limit);
  if (misses(limits.monitor)) return { condition: 'urgent', limit: limits.monitor, side };
  if (misses(limits.good)) return { condition: 'monitor', limit: limits.good, side };
  return { condition: 'good', limit: limits.good, side };
}

/** Binary fractions make 2.4 - 2.2 a hair more than 0.2, which would tip a fair reading over its limit. */
const distance = (a: number, b: number) => Math.round(Math.abs(a - b) * 1000) / 1000;

/**
 * The condition that measured values ask for, with the reason as a phrase key; the worst reading decides. Null while
 * nothing (or no placard value) was entered, or for points that are judged by eye. Values are in the point's unit.
 */
export function suggestCondition(point: Point, values: Record<string, number | null | undefined>): Suggestion | null {
  const { limits } = point;
  if (!limits) return null;
  const target = point.compareWith ? values[point.compareWith] : undefined;
  if (point.compareWith && target == null) return null;
  let worst: (Judged & { label: string }) | null = null;
  for (const { key, label } of point.values ?? []) {
    const read = values[key];
    if (read == null || !Number.isFinite(read) || key === point.compareWith) continue;
    const value = target == null ? read : distance(read, target);
    for (const side of [limits, point.upperLimits]) {
      const found = side && judge(value, side);
      if (found && (!worst || RANK[found.condition] > RANK[worst.condition])) worst = { ...found, label };
    }
  }
  if (!worst) return null;
  const { condition, label } = worst;
  const key =
    condition === 'good'
      ? 'inspection.why.within'
      : point.compareWith
        ? 'inspection.why.off'
        : worst.side === 'under'
          ? 'inspection.why.under'
          : 'inspection.why.over';
  const limit = worst.limit.toFixed(point.decimals ?? 0);
  return { condition, why: { key, params: { label, limit, unit: point.unit ?? '', condition } } };
}
