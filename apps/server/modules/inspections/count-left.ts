import type { Reading } from '../../kernel/implement.ts';

/** How many points have no condition yet. */
export async function countLeft({ sql, shopId }: Reading, inspectionId: string): Promise<number> {
  const row = await sql
    .selectFrom('inspection_point')
    .select((column) => column.fn.countAll<number>().as('left'))
    .where('shop_id', '=', shopId)
    .where('inspection_id', '=', inspectionId)
    .where('condition', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.left);
}
