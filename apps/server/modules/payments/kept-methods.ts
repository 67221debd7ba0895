import type { Reading } from '../../kernel/implement.ts';

/** Cards customers agreed to keep on file, newest first. */
export function keptMethods({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>, customerIds: readonly string[]) {
  return sql
    .selectFrom('payment_method')
    .select(['id', 'public_id', 'provider', 'label', 'consent_at'])
    .where('shop_id', '=', shopId)
    .where('customer_id', 'in', [...customerIds])
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}
