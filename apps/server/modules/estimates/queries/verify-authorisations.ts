import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { type LedgerRow, type LoggedRow, verifyChains } from '../authorisations/verify.ts';

/** R-348 Every chain of this shop. */
export default answer(estimates.verifyAuthorisations, async ({ sql, shopId }) => {
  const rows = await sql
    .selectFrom('authorisation as a')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'a.shop_id').onRef('w.id', '=', 'a.work_order_id'),
    )
    .select(['a.id', 'a.work_order_id', 'a.position', 'a.at', 'a.entry', 'a.previous_hash', 'a.hash', 'w.number'])
    .where('a.shop_id', '=', shopId)
    .orderBy('a.work_order_id')
    .orderBy('a.position')
    .execute();
  const logged = await sql
    .selectFrom('event')
    .select(['work_order_id', 'data'])
    .where('shop_id', '=', shopId)
    .where('type', '=', 'authorisation.recorded')
    .execute();
  return verifyChains(
    rows as unknown as LedgerRow[],
    logged.map(({ work_order_id, data }) => ({ ...data, work_order_id }) as unknown as LoggedRow),
  );
});
