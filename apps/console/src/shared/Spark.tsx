import { useT } from './phrases.tsx';
import css from './Spark.module.css';
import { pathThrough, sparkPoints } from './spark.ts';

const [WIDTH, HEIGHT, INSET_X, INSET_Y] = [160, 52, 1.5, 6];

/** A small line of the last days with its latest value as a dot. Needs at least two values, oldest first. */
export function Spark({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const t = useT();
  const points = sparkPoints(values, WIDTH, HEIGHT, INSET_X, INSET_Y);
  const line = pathThrough(points);
  const last = points.at(-1);
  if (!last) return null;
  const spoken = t('trend.label', { label, count: values.length, latest: String(values.at(-1)) });
  return (
    <span className={css.box} role="img" aria-label={spoken}>
      <svg className={css.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={css.area} d={`${line}L${last[0]} ${HEIGHT}L${INSET_X} ${HEIGHT}Z`} />
        <path className={css.line} d={line} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className={css.dot} style={{ left: `${(last[0] / WIDTH) * 100}%`, top: `${(last[1] / HEIGHT) * 100}%` }} />
    </span>
  );
}
