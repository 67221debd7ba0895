import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { shownStatus, todayOf } from './status.ts';

export type NewestEstimate = {
  readonly id: string;
  readonly publicId: string;
  readonly version: number;
  readonly status: string;
  readonly sentAt: string | null;
  readonly changeRequest: string | null;
  readonly callAsked: boolean;
  readonly total: number;
  readonly currency: string;
};

/** The version of a visit's estimate that counts, or null when none was sent. Amounts in minor units. */
export async function newestEstimate(scope: Reading, workOrderId: string): Promise<NewestEstimate | null> {
  const row = await scope.sql
    .selectFrom('estimate')
    .select(['id', 'public_id', 'version', 'status', 'sent_at', 'change_request', 'call_asked_at', 'total', 'currency'])
    .select('valid_until')
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    publicId: row.public_id,
    version: row.version,
    status: shownStatus(row, todayOf(scope, await readShop(scope))),
    sentAt: row.sent_at,
    changeRequest: row.change_request,
    callAsked: row.call_asked_at !== null,
    total: row.total,
    currency: row.currency,
  };
}
