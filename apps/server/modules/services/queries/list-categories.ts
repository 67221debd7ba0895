import { services } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';

export default answer(services.listCategories, async ({ sql, shopId }) => {
  const rows = await sql
    .selectFrom('service_category as c')
    .leftJoin('service as s', (join) =>
      join.onRef('s.shop_id', '=', 'c.shop_id').onRef('s.category_id', '=', 'c.id').on('s.active', '=', true),
    )
    .select(['c.id', 'c.name', 'c.description', 'c.icon', (row) => row.fn.count<number>('s.id').as('services')])
    .where('c.shop_id', '=', shopId)
    .groupBy(['c.shop_id', 'c.id'])
    .orderBy('c.position')
    .orderBy('c.name_key')
    .limit(300)
    .execute();
  return { items: rows.map((row) => ({ ...row, services: Number(row.services) })) };
});
