import type { Reading } from '../../kernel/implement.ts';
import type { Measured, PointDefinition } from '../../schema/json.ts';

/** A reading beside its limit, as a gauge shows it. Values in the point's unit. */
export type Measure = {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  /** `legal` when the law sets the limit, else the shop's own. */
  readonly limitKind: 'legal' | 'own';
  readonly direction: 'min' | 'max';
};

/** The reading that is nearest to, or furthest beyond, the limit; null where nothing was measured or nothing limits it. */
export function measureOf(name: string, measured: readonly Measured[], point: PointDefinition): Measure | null {
  const { limits } = point;
  if (!limits || !point.unit || point.compareWith) return null;
  const sign = limits.direction === 'min' ? 1 : -1;
  const worst = [...measured].sort((a, b) => sign * (a.value - b.value))[0];
  if (!worst) return null;
  return {
    label: name,
    value: worst.value,
    unit: point.unit,
    limit: limits.legal ?? limits.monitor,
    limitKind: limits.legal === null ? 'own' : 'legal',
    direction: limits.direction,
  };
}

/** Gauges of many findings at once, by finding id; findings without a reading are absent. */
export async function measuresFor(
  { sql, shopId }: Reading,
  findingIds: readonly string[],
): Promise<Map<string, Measure>> {
  if (findingIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom('inspection_point')
    .select(['id', 'name', 'measured', 'definition'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...new Set(findingIds)])
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const measure = measureOf(row.name, row.measured, row.definition);
      return measure ? [[row.id, measure] as const] : [];
    }),
  );
}
