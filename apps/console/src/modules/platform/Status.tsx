import { api } from '@pitlane/client/api';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from './Status.module.css';

const [BAR, GAP, HEIGHT, LOW] = [8, 2, 40, 4];
const EVERY = 60_000;

/** Whether Pitlane works, and how it was on each of the last ninety days. */
export function Status() {
  const { t, format } = useSpeech();
  const { data } = api.useGetStatusQuery({}, { pollingInterval: EVERY });
  if (!data) return null;
  const percent = (up: number) =>
    new Intl.NumberFormat(format, { maximumFractionDigits: 2 }).format(Math.floor(up * 10_000) / 100);
  const words = (day: string, up: number | null) =>
    up === null ? t('status.dayUnknown', { day }) : t('status.day', { day, percent: percent(up) });
  const head = data.ok === null ? 'status.unknown' : data.ok ? 'status.good' : 'status.bad';
  return (
    <Panel title={t('ops.status')} note={t(head)} className={css.panel}>
      {data.uptime !== null && <p className={css.line}>{t('status.uptime', { percent: percent(data.uptime) })}</p>}
      <svg
        className={css.bars}
        role="img"
        aria-label={t('status.days', { days: data.days.length })}
        viewBox={`0 0 ${data.days.length * (BAR + GAP)} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {data.days.map(({ day, up }, index) => {
          const height = Math.max(LOW, Math.round((up ?? 0) * HEIGHT));
          const kind = up === null ? 'none' : up >= 0.999 ? 'up' : up >= 0.95 ? 'some' : 'down';
          return (
            <rect key={day} data-kind={kind} x={index * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height}>
              <title>{words(day, up)}</title>
            </rect>
          );
        })}
      </svg>
      <ul className={css.parts}>
        {data.parts.map(({ part, ok }) => (
          <li key={part} data-bad={!ok || undefined}>
            {t(`status.part.${part}`)}: {t(ok ? 'status.works' : 'status.broken')}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
