import { reviews } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { answer } from '../../../kernel/implement.ts';
import { averagesByService, overallOf } from '../averages.ts';

export default answer(reviews.getReviewFigures, async (scope) => {
  const { sql, shopId } = scope;
  const many = raw<number>`count(*)::int`;
  const [overall, services, byStatus, asked] = await Promise.all([
    overallOf(scope),
    averagesByService(scope),
    sql
      .selectFrom('review')
      .select(['status', many.as('count')])
      .where('shop_id', '=', shopId)
      .groupBy('status')
      .execute(),
    sql.selectFrom('review_link').select(many.as('count')).where('shop_id', '=', shopId).executeTakeFirstOrThrow(),
  ]);
  const of = (status: string) => byStatus.find((row) => row.status === status)?.count ?? 0;
  return {
    ...overall,
    new: of('new'),
    shown: of('shown'),
    hidden: of('hidden'),
    asked: asked.count,
    services: services.map(({ id, name, average, count }) => ({ id, name, average, count })),
  };
});
