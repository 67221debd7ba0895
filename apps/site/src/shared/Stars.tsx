import { Icon, Star } from './Icon.tsx';
import { useShell } from './shell.ts';

const ALL = [1, 2, 3, 4, 5];

/** So many of five stars, said in words as well. */
export function Stars({ stars }: { stars: number }) {
  const { t } = useShell();
  return (
    <span class="stars">
      <span class="sr">{t('site.review.of', { stars })}</span>
      {ALL.map((star) => (
        <span key={star} class={star <= Math.round(stars) ? undefined : 'star-off'}>
          <Star />
        </span>
      ))}
    </span>
  );
}

/** Written by somebody whose car was repaired here. */
export function VerifiedBadge() {
  const { t } = useShell();
  return (
    <span class="verified">
      <Icon name="check" size={16} />
      {t('site.review.verified')}
    </span>
  );
}

type Pick = { name: string; label: string; value: string; error?: string; small?: boolean };

/** One to five, as big as a thumb; plain radio buttons underneath. */
export function StarPick({ name, label, value, error, small }: Pick) {
  const { t } = useShell();
  return (
    <fieldset class={small ? 'star-pick star-pick-small' : 'star-pick'} id={`f-${name}`}>
      <legend>{label}</legend>
      <div class="star-row">
        {ALL.map((star) => (
          <label key={star} for={`${name}-${star}`}>
            <input
              class="sr"
              id={`${name}-${star}`}
              type="radio"
              name={name}
              value={String(star)}
              checked={value === String(star)}
              aria-describedby={error ? `f-${name}-error` : undefined}
            />
            <Star />
            <span class="sr">{t('site.review.stars', { stars: star })}</span>
          </label>
        ))}
      </div>
      {!small && (
        <p class="star-ends quiet" aria-hidden="true">
          <span>{t('site.review.worst')}</span>
          <span>{t('site.review.best')}</span>
        </p>
      )}
      {error && (
        <p class="field-error" id={`f-${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
