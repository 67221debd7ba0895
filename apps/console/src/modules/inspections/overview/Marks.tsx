import { useT } from '../../../shared/phrases.tsx';
import { countsOf, type Point } from '../inspection.ts';
import css from './Marks.module.css';

function Mark({ condition }: Pick<Point, 'condition'>) {
  if (condition === 'monitor') return <polygon points="6,0.8 11.6,11 0.4,11" className={css.monitor} />;
  if (condition === 'urgent')
    return <polygon points="3.6,0 8.4,0 12,3.6 12,8.4 8.4,12 3.6,12 0,8.4 0,3.6" className={css.urgent} />;
  if (condition === 'good') return <circle cx="6" cy="6" r="5.2" className={css.good} />;
  return <circle cx="6" cy="6" r="4.6" className={condition ? css.skipped : css.open} />;
}

/** One mark a point: dot, triangle, octagon, hollow ring; spoken as counts. */
export function Marks({ points }: { readonly points: readonly Point[] }) {
  const t = useT();
  return (
    <span className={css.marks} role="img" aria-label={t('look.marks', countsOf(points))}>
      {points.map((point) => (
        <svg key={point.key} viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
          <Mark condition={point.condition} />
        </svg>
      ))}
    </span>
  );
}
