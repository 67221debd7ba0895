import { useT } from '../../../shared/phrases.tsx';
import { type Measured, measuredWords, type Point, valueWords } from '../inspection.ts';
import css from './Measure.module.css';

const [WIDE, HIGH, FLOOR] = [340, 92, 12];

type Props = { readonly point: Point; readonly measured: Measured };

/** Three values across a surface as a profile: last visit dashed, the legal limit a line. */
export function Profile({ point, measured }: Props) {
  const t = useT();
  const { limits, values, previous, decimals } = point;
  const read = (from: Measured) => values.map(({ key }) => from.find((one) => one.key === key)?.value);
  const [now, before] = [read(measured), read(previous?.measured ?? [])];
  const limit = limits?.legal ?? limits?.monitor;
  const most = Math.max(...[...now, ...before, limit, limits?.good].map((value) => value ?? 0), 1) * 1.15;
  const y = (value: number) => HIGH - FLOOR - (value / most) * (HIGH - FLOOR - 8);
  const whole = (list: readonly (number | undefined)[]): list is number[] => list.every((value) => value !== undefined);
  const line = (list: readonly number[]) => list.map((value, index) => `${(index * WIDE) / 2},${y(value)}`).join(' ');
  if (!whole(now) && !whole(before)) return null;
  return (
    <svg
      className={css.profile}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('look.tread', {
        values: measuredWords(point, measured) || t('look.empty'),
        limit: limit === undefined || limit === null ? '–' : valueWords(limit, decimals),
      })}
    >
      {whole(now) && <polygon className={css.body} points={`0,${HIGH} ${line(now)} ${WIDE},${HIGH}`} />}
      {whole(before) && <polyline className={css.before} points={line(before)} />}
      {limit !== undefined && limit !== null && (
        <line className={css.limit} x1={0} x2={WIDE} y1={y(limit)} y2={y(limit)} />
      )}
    </svg>
  );
}
