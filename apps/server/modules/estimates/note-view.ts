import type { CustomerActor } from '../../kernel/actor.ts';
import type { Reading, Work } from '../../kernel/implement.ts';
import { type EstimateRow, readEstimate, refsOfEstimate } from './read-estimate.ts';

const VIEW_QUEUE = 'note-estimate-view';
type Seen = {
  readonly shopId: string;
  readonly estimateId: string;
  readonly customerId: string;
  readonly name: string;
};

/** R-334 The first look of the customer is noted, by a job of its own: reading stays reading. */
export async function noteView(scope: Reading, row: EstimateRow, name: string): Promise<void> {
  if (row.status !== 'sent' || !row.customer_id) return;
  const payload: Seen = { shopId: scope.shopId, estimateId: row.id, customerId: row.customer_id, name };
  await scope.services.later.send(VIEW_QUEUE, payload, { key: row.id });
}

/** One statement is guard and mark, so a page opened twice is seen once. */
export const noteViewWork: Work = ({ runner }) => ({
  queue: VIEW_QUEUE,
  handle: async ({ shopId, estimateId, customerId, name }: Seen) => {
    const actor: CustomerActor = { kind: 'customer', shopId, customerId, name, epoch: 0 };
    const request = { id: `seen-${estimateId}`, address: '', device: '' };
    await runner.inShop(shopId, actor, request, async (scope) => {
      const seen = await scope.sql
        .updateTable('estimate')
        .set({ status: 'viewed', viewed_at: scope.now })
        .where('shop_id', '=', shopId)
        .where('id', '=', estimateId)
        .where('status', '=', 'sent')
        .returning('version')
        .executeTakeFirst();
      if (!seen) return;
      scope.record('estimate.viewed', refsOfEstimate(await readEstimate(scope, estimateId)), { version: seen.version });
    });
  },
});
