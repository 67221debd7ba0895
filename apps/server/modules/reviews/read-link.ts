import { hashToken } from '../../kernel/ids.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { visitOf } from './visit-of.ts';

/** R-601 The visit a link is about, and whether it is reviewed. Refuses not_found, link_expired. */
export async function readLink(scope: Reading, token: string) {
  const { sql, shopId, now } = scope;
  const link = found(
    await sql
      .selectFrom('review_link')
      .select(['id', 'work_order_id', 'expires_at'])
      .where('shop_id', '=', shopId)
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst(),
  );
  const visit = found((await visitOf(scope, link.work_order_id)) ?? undefined);
  if (visit.stage !== 'closed' || Date.parse(link.expires_at) <= Date.parse(now)) refuse('link_expired');
  const review = await sql
    .selectFrom('review')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', visit.id)
    .executeTakeFirst();
  return { visit, done: review !== undefined };
}
