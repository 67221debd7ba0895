import { reviews } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';

export default answer(reviews.getMyReview, async (scope, { workOrder }) => {
  const { sql, shopId, actor } = scope;
  const visit = found(
    await sql
      .selectFrom('work_orders__visit')
      .select('id')
      .where('shop_id', '=', shopId)
      .where('public_id', '=', workOrder)
      .where('customer_id', '=', asCustomer(actor).customerId)
      .executeTakeFirst(),
  );
  const [{ timeZone }, row] = await Promise.all([
    readShop(scope),
    sql
      .selectFrom('review')
      .select(['stars', 'words', 'left_at', 'status', 'answer'])
      .where('shop_id', '=', shopId)
      .where('work_order_id', '=', visit.id)
      .executeTakeFirst(),
  ]);
  if (!row) return { review: null };
  const { stars, words, left_at, status, answer: said } = row;
  return {
    review: { stars, words, on: dayAt(new Date(left_at), timeZone), shown: status === 'shown', answer: said },
  };
});
