import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/** The name of a customer who was not merged away. Refuses not_found. */
export async function livingCustomer(scope: Reading, customerId: string): Promise<{ name: string }> {
  return found(
    await scope.sql
      .selectFrom('customer')
      .select('name')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', customerId)
      .where('merged_into', 'is', null)
      .executeTakeFirst(),
  );
}
