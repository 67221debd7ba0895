import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { sentenceOf } from './finding-of.ts';
import { type Measure, measureOf } from './measures-for.ts';

/** A judged point as a service report tells of it. */
export type ReportedPoint = {
  readonly id: string;
  readonly name: string;
  readonly condition: shapes.Condition;
  readonly sentence: string | null;
  readonly measure: Measure | null;
};

/** The judged points of an inspection in the order they were looked at. */
export async function reportPoints({ sql, shopId }: Reading, inspectionId: string): Promise<ReportedPoint[]> {
  const rows = await sql
    .selectFrom('inspection_point')
    .select(['id', 'name', 'condition', 'customer_sentence', 'measured', 'definition'])
    .where('shop_id', '=', shopId)
    .where('inspection_id', '=', inspectionId)
    .where('condition', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    condition: row.condition ?? 'not_checked',
    sentence: sentenceOf(row),
    measure: measureOf(row.name, row.measured, row.definition),
  }));
}
