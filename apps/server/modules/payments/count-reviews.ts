import type { Reading } from '../../kernel/implement.ts';

/** How many tries brought other money than asked and wait for a person. */
export async function countReviews({ sql, shopId }: Reading): Promise<number> {
  const row = await sql
    .selectFrom('payment_attempt')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('shop_id', '=', shopId)
    .where('state', '=', 'review')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
