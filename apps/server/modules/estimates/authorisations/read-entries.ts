import type { Reading } from '../../../kernel/implement.ts';
import type { Recorded } from './chain.ts';

/** The ledger of one work order, oldest first. */
export const entriesOf = ({ sql, shopId }: Reading, workOrderId: string) =>
  sql
    .selectFrom('authorisation')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .orderBy('position')
    .execute();
export type EntryRow = Awaited<ReturnType<typeof entriesOf>>[number];

/** What the log says was recorded about one work order. */
export async function recordedOf({ sql, shopId }: Reading, workOrderId: string): Promise<Recorded[]> {
  const rows = await sql
    .selectFrom('event')
    .select('data')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('type', '=', 'authorisation.recorded')
    .execute();
  return rows.map(({ data }) => data as unknown as Recorded);
}
