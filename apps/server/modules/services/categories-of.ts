import type { Reading } from '../../kernel/implement.ts';

/** The category of each of these services, by service id. */
export async function categoriesOf(
  { sql, shopId }: Reading,
  serviceIds: readonly string[],
): Promise<Map<string, string>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom('service')
    .select(['id', 'category_id'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...new Set(serviceIds)])
    .execute();
  return new Map(rows.map(({ id, category_id }) => [id, category_id]));
}
