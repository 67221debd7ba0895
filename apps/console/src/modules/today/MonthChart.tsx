import { classes } from '../../shared/classes.ts';
import { wholeOf } from '../../shared/figures.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { decimalsOf, moneyFigure } from '../../shared/money.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { pathThrough } from '../../shared/spark.ts';
import css from './MonthChart.module.css';
import { linesOf, type MonthDay, placed, roundUp, SHARES, ticksOf } from './monthChart.ts';

const [WIDTH, HEIGHT] = [400, 84];
/** The name of the month before needs so much below its line. */
const ROOM = 30;

type Props = {
  readonly month: { readonly label: string; readonly days: readonly MonthDay[] };
  readonly currency: string;
};

/** The month added up day by day, the month before as a thin line; a table says the same to those who cannot see it. */
export function MonthChart({ month, currency }: Props) {
  const { t, format } = useSpeech();
  const { now, before } = linesOf(month.days);
  const slots = Math.max(28, now.length, before.length);
  const top = roundUp(Math.max(1, ...now, ...before));
  const soFar = now.at(-1) ?? 0;
  const mine = placed(now, slots, top, WIDTH, HEIGHT);
  const theirs = placed(before, slots, top, WIDTH, HEIGHT);
  const [last, end] = [mine.at(-1), theirs.at(-1)];
  const line = pathThrough(mine);
  const ticks = ticksOf(top, (value) => wholeOf(value / 10 ** decimalsOf(currency), format));
  const known = before.length > 1 && before.some((value) => value > 0);
  const days = [1, 7, 14, 21, 28].filter((day) => day <= slots);
  return (
    <Panel
      title={t('today.monthTitle', { month: month.label })}
      note={t('today.monthUnit', { currency })}
      action={<MoneyText amount={soFar} currency={currency} strong />}
      className={css.panel}
    >
      <figure
        className={css.figure}
        aria-label={t('today.monthLabel', { amount: moneyFigure(soFar, currency, format) })}
      >
        <span className={css.ticks} aria-hidden>
          {SHARES.toReversed().map((share) => (
            <span key={share}>{ticks[SHARES.indexOf(share)]}</span>
          ))}
        </span>
        <span className={css.plot} aria-hidden>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
            {SHARES.map((share) => (
              <path
                key={share}
                className={css.grid}
                d={`M0 ${HEIGHT * share}H${WIDTH}`}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {known && <path className={css.before} d={pathThrough(theirs)} vectorEffect="non-scaling-stroke" />}
            {last && <path className={css.area} d={`${line}L${last[0]} ${HEIGHT}L0 ${HEIGHT}Z`} />}
            <path className={css.now} d={line} vectorEffect="non-scaling-stroke" />
          </svg>
          {end && known && (
            <span
              className={classes(css.name, end[1] > HEIGHT - ROOM && css.above)}
              style={{ left: `${(end[0] / WIDTH) * 100}%`, top: `${(end[1] / HEIGHT) * 100}%` }}
            >
              {t('today.monthBefore')}
            </span>
          )}
          {last && (
            <span
              className={css.dot}
              style={{ left: `${(last[0] / WIDTH) * 100}%`, top: `${(last[1] / HEIGHT) * 100}%` }}
            />
          )}
        </span>
        <span className={css.days} aria-hidden>
          {days.map((day) => (
            <span key={day} style={{ left: `${((day - 1) / (slots - 1)) * 100}%` }}>
              {day}
            </span>
          ))}
        </span>
      </figure>
    </Panel>
  );
}
