import { reviews } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { packCursor, readCursor } from '../../../kernel/page.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { averagesByService, overallOf, ratedOf } from '../averages.ts';

/** what anybody may see. The cursor names a review by its public id. */
export default answer(reviews.listShopReviews, async (scope, { service, cursor, limit }) => {
  const { sql, shopId } = scope;
  const { timeZone } = await readShop(scope);
  const services = await averagesByService(scope);
  const wanted = service === undefined ? null : found(services.find(({ public_id }) => public_id === service)).id;
  const [last] = readCursor(cursor, 1) ?? [null];
  const from = cursor ? ((await idOf()) ?? refuse('invalid_input', 'cursor')) : null;
  const rows = await sql
    .selectFrom('review as r')
    .select(['r.id', 'r.public_id', 'r.stars', 'r.words', 'r.name', 'r.about', 'r.left_at', 'r.verified', 'r.answer'])
    .where('r.shop_id', '=', shopId)
    .where('r.status', '=', 'shown')
    .$if(from !== null, (query) => query.where('r.id', '<', from ?? ''))
    .$if(wanted !== null, (query) =>
      query.where((row) =>
        row.exists(
          row
            .selectFrom('review_service as x')
            .select('x.review_id')
            .where('x.shop_id', '=', shopId)
            .whereRef('x.review_id', '=', 'r.id')
            .where('x.service_id', '=', wanted ?? ''),
        ),
      ),
    )
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const rated = await ratedOf(
    scope,
    page.map(({ id }) => id),
  );
  return {
    ...(await overallOf(scope)),
    services: services.map(({ public_id, name, average, count }) => ({ id: public_id, name, average, count })),
    items: page.map((row) => ({
      id: row.public_id,
      stars: row.stars,
      words: row.words,
      name: row.name,
      about: row.about,
      on: dayAt(new Date(row.left_at), timeZone),
      verified: row.verified,
      services: rated.get(row.id) ?? [],
      answer: row.answer,
    })),
    nextCursor: rows.length > limit ? packCursor([page.at(-1)?.public_id ?? null]) : null,
  };

  async function idOf(): Promise<string | null> {
    const row = await sql
      .selectFrom('review')
      .select('id')
      .where('shop_id', '=', shopId)
      .where('public_id', '=', String(last))
      .executeTakeFirst();
    return row?.id ?? null;
  }
});
