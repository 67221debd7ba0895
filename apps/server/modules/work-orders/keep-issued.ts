import { newId } from '../../kernel/ids.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { PricedLine } from './price.ts';

export type KeptLine = PricedLine & {
  readonly id: string;
  readonly issued_quantity: number;
  readonly issued_at: string | null;
  readonly issued_by: string | null;
};

/**
 * R-279 A line that stays (same kind, words and part number) keeps its id and what was handed out for it. A line with parts
 * handed out may not go, nor become less than was handed out. Refuses parts_issued.
 */
export async function keepIssued(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  jobId: string,
  lines: readonly PricedLine[],
): Promise<KeptLine[]> {
  const before = await sql
    .selectFrom('job_line')
    .select(['id', 'kind', 'description', 'part_number', 'issued_quantity', 'issued_at', 'issued_by'])
    .where('shop_id', '=', shopId)
    .where('job_id', '=', jobId)
    .orderBy('issued_quantity', 'desc')
    .orderBy('position')
    .execute();
  const kept = new Map<PricedLine, (typeof before)[number]>();
  for (const old of before) {
    const same = lines.find(
      (line) =>
        !kept.has(line) &&
        line.kind === old.kind &&
        line.description === old.description &&
        line.partNumber === old.part_number &&
        line.quantity >= old.issued_quantity,
    );
    if (same) kept.set(same, old);
    else if (old.issued_quantity > 0) refuse('parts_issued', 'lines');
  }
  return lines.map((line) => {
    const old = kept.get(line);
    return {
      ...line,
      id: old?.id ?? newId(),
      issued_quantity: old?.issued_quantity ?? 0,
      issued_at: old?.issued_at ?? null,
      issued_by: old?.issued_by ?? null,
    };
  });
}
