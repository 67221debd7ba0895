import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { measuredWords, type Point } from '../inspection.ts';
import css from './Found.module.css';

type Props = { readonly points: readonly Point[]; readonly onOpen: (key: string) => void };

/** What was found: urgent first, with the photo. */
export function Found({ points, onOpen }: Props) {
  const t = useT();
  const rank = (point: Point) => (point.condition === 'urgent' ? 0 : 1);
  const found = points
    .filter((point) => point.condition === 'urgent' || point.condition === 'monitor')
    .sort((one, other) => rank(one) - rank(other));
  if (found.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>
        {t('look.found')} <span>{found.length}</span>
      </h2>
      <ul className={css.cards}>
        {found.map((point) => (
          <li key={point.key}>
            <button type="button" className={css.card} onClick={() => onOpen(point.key)}>
              {point.photos[0] && <img src={point.photos[0].thumbUrl} alt="" loading="lazy" />}
              <span className={css.words}>
                <ConditionGlyph condition={point.condition ?? 'not_checked'} size={20} />
                <span>
                  {point.name} {measuredWords(point, point.measured)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
