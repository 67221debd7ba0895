import { asStaff } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';

type Deciding = { readonly reviewId: string; readonly version: number };

/** What an event about this review refers to; also holds its row. Refuses not_found, changed_meanwhile. */
export async function holdReview({ sql, shopId }: Scope, { reviewId, version }: Deciding) {
  const row = found(
    await sql
      .selectFrom('review')
      .select(['id', 'work_order_id', 'customer_id', 'vehicle_id', 'stars', 'status', 'version'])
      .where('shop_id', '=', shopId)
      .where('id', '=', reviewId)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (row.version !== version) refuse('changed_meanwhile', 'version');
  const refs = { workOrder: row.work_order_id, customer: row.customer_id, vehicle: row.vehicle_id };
  return { stars: row.stars, status: row.status, refs };
}

/** R-603 Shows or hides a review; its words stay as they are. Refuses as `holdReview` does, and already_done. */
export async function decideReview(scope: Scope, deciding: Deciding, status: 'shown' | 'hidden') {
  const review = await holdReview(scope, deciding);
  if (review.status === status) refuse('already_done');
  const row = await scope.sql
    .updateTable('review')
    .set((column) => ({
      status,
      decided_at: scope.now,
      decided_by: asStaff(scope.actor).name,
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', deciding.reviewId)
    .returning('version')
    .executeTakeFirstOrThrow();
  scope.record(status === 'shown' ? 'review.shown' : 'review.hidden', review.refs, { stars: review.stars });
  return row;
}
