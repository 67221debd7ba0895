import type { Scope } from '../../kernel/implement.ts';

/**
 * Takes the next number of a series of this shop, from 1, without gaps, as `number`. To be run by itself or inside the
 * statement that uses it: the row's lock is held until the caller commits.
 */
export function takeNumber({ sql, shopId }: Pick<Scope, 'sql' | 'shopId'>, series: string) {
  return sql
    .insertInto('number_series')
    .values({ shop_id: shopId, series, next: 2 })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'series']).doUpdateSet((eb) => ({ next: eb('number_series.next', '+', 1) })),
    )
    .returning((row) => row('number_series.next', '-', 1).as('number'));
}

/** The next number of a series, by itself. */
export async function nextNumber(scope: Pick<Scope, 'sql' | 'shopId'>, series: string): Promise<number> {
  return (await takeNumber(scope, series).executeTakeFirstOrThrow()).number;
}
