import { useT } from './phrases.tsx';
import css from './SkeletonRows.module.css';

/** Grey bars in the shape of the rows to come. */
export function SkeletonRows({ rows = 6 }: { readonly rows?: number }) {
  const t = useT();
  return (
    <div className={css.rows} role="status" aria-label={t('loading.label')}>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <span key={row} className={css.row} style={{ animationDelay: `${row * 90}ms` }}>
          <span className={css.plate} />
          <span className={css.bar} style={{ width: `${34 + ((row * 17) % 30)}%` }} />
          <span className={css.end} />
        </span>
      ))}
    </div>
  );
}
