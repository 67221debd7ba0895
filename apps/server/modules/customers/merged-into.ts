import type { Reading } from '../../kernel/implement.ts';

/** R-147 This record and those that were merged into it: together they are one customer's past. */
export async function recordsOf({ sql, shopId }: Reading, customerId: string): Promise<string[]> {
  const rows = await sql
    .selectFrom('customer')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('merged_into', '=', customerId)
    .execute();
  return [customerId, ...rows.map(({ id }) => id)];
}
