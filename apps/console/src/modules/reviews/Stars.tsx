import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useT } from '../../shared/phrases.tsx';
import css from './Reviews.module.css';

const all = [1, 2, 3, 4, 5];

/** So many of five, said in words as well. */
export function Stars({ stars, size = 18 }: { readonly stars: number; readonly size?: number }) {
  const t = useT();
  return (
    <span className={css.stars}>
      <span className="sr-only">{t('reviews.stars', { stars })}</span>
      {all.map((star) =>
        star <= Math.round(stars) ? (
          <IconStarFilled key={star} size={size} aria-hidden />
        ) : (
          <IconStar key={star} size={size} stroke={1.5} aria-hidden />
        ),
      )}
    </span>
  );
}
