import { hashToken, newToken } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';

/**
 * The path of the page where a visit that was asked about may be reviewed, with a fresh token of which only the hash is
 * kept; null when it was never asked about. The caller records what it does with it.
 */
export async function openLink(scope: Scope, workOrderId: string): Promise<string | null> {
  const token = newToken();
  const row = await scope.sql
    .updateTable('review_link')
    .set({ token_hash: hashToken(token) })
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const { slug } = await readShop(scope);
  return `/s/${slug}/review/${token}`;
}
