import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

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

/** R-147 The record a customer's records became; itself when it was never merged. Refuses not_found. */
export async function keptRecord(scope: Pick<Reading, 'sql' | 'shopId'>, customerId: string): Promise<string> {
  const row = found(
    await scope.sql
      .selectFrom('customer')
      .select('merged_into')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', customerId)
      .executeTakeFirst(),
  );
  return row.merged_into ? keptRecord(scope, row.merged_into) : customerId;
}
