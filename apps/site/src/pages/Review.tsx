import { FormErrors, TextArea } from '../shared/Field.tsx';
import { SiteFrame } from '../shared/Frame.tsx';
import { dayText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { StarPick } from '../shared/Stars.tsx';
import { useShell } from '../shared/shell.ts';
import type { ReviewProps } from './review.props.ts';

function Thanks({ page }: { page: ReviewProps }) {
  const { t, shop } = useShell();
  return (
    <div class="wrap narrow stack">
      <p class="big-check">
        <Icon name="check" size={32} />
      </p>
      <h1>{t('site.review.thanks', { name: page.name })}</h1>
      <p class="lead">{t('site.review.thanksText', { shop: shop.name })}</p>
      <a class="button" href={shop.base || '/'}>
        {t('site.review.toShop')}
      </a>
    </div>
  );
}

/** The invitation's page: stars, words, send. Nothing else, and no script. */
export function Review(page: ReviewProps) {
  const { t, shop, locale } = useShell();
  const { form } = page;
  if (page.done)
    return (
      <SiteFrame>
        <Thanks page={page} />
      </SiteFrame>
    );
  return (
    <SiteFrame>
      <form method="post" action={page.action} class="wrap narrow stack" novalidate>
        <h1>{t('site.review.title', { name: page.name })}</h1>
        <CarLine vehicle={page.vehicle} />
        <p class="quiet">
          {t('site.review.visit', { shop: shop.name, day: dayText(page.finishedOn, locale, 'plain') })}
        </p>
        <FormErrors title={t('site.form.errors')} form={form} />
        <StarPick
          name="stars"
          label={t('site.review.overall')}
          value={form.values['stars'] ?? ''}
          error={form.errors['stars']}
        />
        {page.services.length > 0 && (
          <section class="stack-small" aria-labelledby="services-title">
            <h2 id="services-title">{t('site.review.services')}</h2>
            {page.services.map((service) => (
              <StarPick
                key={service.id}
                name={`stars-${service.id}`}
                label={service.name}
                value={form.values[`stars-${service.id}`] ?? ''}
                small
              />
            ))}
          </section>
        )}
        <TextArea
          name="words"
          label={t('site.review.words')}
          optional={t('site.form.optional')}
          hint={t('site.review.wordsHint')}
          form={form}
          rows={5}
          max={2000}
        />
        <button class="button button-fill button-tall" type="submit">
          {t('site.review.send')}
        </button>
      </form>
    </SiteFrame>
  );
}
