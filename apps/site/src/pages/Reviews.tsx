import { SiteFrame } from '../shared/Frame.tsx';
import { dayText } from '../shared/format.ts';
import { EmptyState } from '../shared/Notice.tsx';
import { Stars, VerifiedBadge } from '../shared/Stars.tsx';
import { useShell } from '../shared/shell.ts';
import type { ReviewsProps, ShownReview } from './review.props.ts';

function One({ review }: { review: ShownReview }) {
  const { t, shop, locale } = useShell();
  return (
    <li class="card pad review-card">
      <p class="review-top">
        <Stars stars={review.stars} />
        {review.verified && <VerifiedBadge />}
      </p>
      {review.text && <blockquote dir="auto">{review.text}</blockquote>}
      <p>
        <strong>{review.name}</strong>{' '}
        <span class="quiet">{[review.about, dayText(review.on, locale, 'year')].filter(Boolean).join(' · ')}</span>
      </p>
      {review.services.length > 0 && (
        <ul class="plain rated">
          {review.services.map((service) => (
            <li key={service.name}>
              <span>{service.name}</span> <Stars stars={service.stars} />
            </li>
          ))}
        </ul>
      )}
      {review.answer && (
        <div class="review-answer">
          <strong>{t('site.review.answer', { shop: shop.name })}</strong>
          <p>{review.answer}</p>
        </div>
      )}
    </li>
  );
}

/** What drivers say, and how each service is rated. */
export function Reviews(page: ReviewsProps) {
  const { t, shop } = useShell();
  const here = `${shop.base}/reviews`;
  return (
    <SiteFrame>
      <div class="wrap narrow stack">
        <h1>{t('site.review.all')}</h1>
        {page.rating ? (
          <p class="review-sum">
            <strong>{t('site.home.rating', { average: page.rating.average })}</strong>
            <Stars stars={page.rating.stars} />
            <span class="quiet">{t('site.home.reviews', { count: page.rating.count })}</span>
          </p>
        ) : (
          <EmptyState icon="message" title={t('site.review.none')} text={t('site.review.noneText')} />
        )}
        {page.services.length > 0 && (
          <nav aria-label={t('site.review.byService')}>
            <ul class="plain rated">
              {page.services.map((service) => (
                <li key={service.id}>
                  <a
                    href={service.id === page.service ? here : `${here}?service=${service.id}`}
                    aria-current={service.id === page.service ? 'true' : undefined}
                  >
                    {service.name}
                  </a>
                  <span>
                    {t('site.home.rating', { average: service.average })} <span class="quiet">({service.count})</span>
                  </span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul class="plain stack-small">
          {page.reviews.map((review) => (
            <One key={review.id} review={review} />
          ))}
        </ul>
        {page.moreHref && (
          <a class="button" href={page.moreHref}>
            {t('site.review.more')}
          </a>
        )}
      </div>
    </SiteFrame>
  );
}
