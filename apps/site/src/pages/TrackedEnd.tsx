import { NextDue } from '../shared/NextDue.tsx';
import { Stars } from '../shared/Stars.tsx';
import { useShell } from '../shared/shell.ts';
import type { WorkOrderProps } from './work-order.props.ts';

function Said({ review }: { review: NonNullable<WorkOrderProps['review']> }) {
  const { t, shop } = useShell();
  return (
    <section aria-labelledby="said-title">
      <h3 id="said-title">{t('portal.review.mine')}</h3>
      <p>
        <Stars stars={review.stars} />
      </p>
      {review.text && <p>{review.text}</p>}
      {review.answer && (
        <div class="review-answer">
          <strong>{t('site.review.answer', { shop: shop.name })}</strong>
          <p>{review.answer}</p>
        </div>
      )}
    </section>
  );
}

/** The end of a visit: what the car needs next, and what the driver wrote. */
export function Afterwards({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  if (page.due.length === 0 && !page.review) return null;
  return (
    <section class="card pad stack-small" aria-labelledby="after-title">
      <h2 id="after-title">{t('portal.track.after')}</h2>
      <NextDue due={page.due} id="due-title" />
      {page.review && <Said review={page.review} />}
    </section>
  );
}
