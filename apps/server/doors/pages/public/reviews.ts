import type { OutputOf } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { ShownReview } from '../../../../site/src/pages/review.props.ts';
import type { Named } from '../ask.ts';
import { sendPage } from '../send-page.ts';
import { sentInQuery } from '../sent.ts';
import type { SomeVisit } from '../visit.ts';
import { say } from '../words.ts';
import { metaOf } from './meta.ts';

type Reviews = OutputOf<Named['listShopReviews']>;
const PAGE = 20;

/** "4.8", "4,8": a mean as the reader writes it. */
export const averageText = (average: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'de' ? 'de' : 'en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    average,
  );

const shownReview = (review: Reviews['items'][number]): ShownReview => ({
  id: review.id,
  stars: review.stars,
  text: review.words,
  name: review.name,
  ...(review.about ? { about: review.about } : {}),
  on: review.on,
  verified: review.verified,
  services: review.services,
  ...(review.answer ? { answer: review.answer } : {}),
});

/** The newest reviews and the mean, for the front page; nothing while none is shown. */
export async function fewReviews(visit: SomeVisit, most: number) {
  const found = await visit.ask('listShopReviews', { shop: visit.front.slug, limit: most });
  if (found.average === null) return { reviews: [] };
  return {
    rating: { average: averageText(found.average, visit.locale), stars: found.average, count: found.count },
    reviews: found.items.filter(({ words }) => words !== '').map(shownReview),
  };
}

/** Mean stars by service, for the price list. */
export async function ratingsByService(visit: SomeVisit): Promise<Map<string, { average: string; count: number }>> {
  const { services } = await visit.ask('listShopReviews', { shop: visit.front.slug, limit: 1 });
  return new Map(
    services.flatMap(({ id, average, count }) =>
      average === null ? [] : [[id, { average: averageText(average, visit.locale), count }] as const],
    ),
  );
}

/** All that drivers said, of one service if wished. */
export async function showReviews(visit: SomeVisit): Promise<FastifyReply> {
  const { values } = sentInQuery(visit.request);
  const { service, cursor } = values;
  const found = await visit.ask('listShopReviews', {
    shop: visit.front.slug,
    limit: PAGE,
    ...(service ? { service } : {}),
    ...(cursor ? { cursor } : {}),
  });
  const more = new URLSearchParams({ ...(service ? { service } : {}), cursor: found.nextCursor ?? '' });
  const props = {
    ...(found.average === null
      ? {}
      : {
          rating: {
            average: averageText(found.average, visit.locale),
            stars: found.average,
            count: found.count,
          },
        }),
    services: found.services.flatMap(({ id, name, average, count }) =>
      average === null ? [] : [{ id, name, average: averageText(average, visit.locale), count }],
    ),
    ...(service ? { service } : {}),
    reviews: found.items.map(shownReview),
    ...(found.nextCursor ? { moreHref: `${visit.base}/reviews?${more}` } : {}),
  };
  return sendPage(visit, 'reviews', props, {
    shared: true,
    meta: metaOf(visit, '/reviews', say(visit.locale, 'pages.home.intro')),
  });
}
