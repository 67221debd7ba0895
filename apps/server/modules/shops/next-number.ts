import type { Scope } from '../../kernel/implement.ts';

/** The next number of a series of this shop, from 1, without gaps: the row's lock is held until the caller commits. */
export async function nextNumber(scope: Pick<Scope, 'sql' | 'shopId'>, series: string): Promise<number> {
  const row = await scope.sql
    .insertInto('number_series')
    .values({ shop_id: scope.shopId, series, next: 2 })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'series']).doUpdateSet((eb) => ({ next: eb('number_series.next', '+', 1) })),
    )
    .returning('next')
    .executeTakeFirstOrThrow();
  return row.next - 1;
}
