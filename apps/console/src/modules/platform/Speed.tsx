import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getVitals } from '@pitlane/contracts/platform';
import type { ReactNode } from 'react';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from './Speed.module.css';

type Vitals = OutputOf<typeof getVitals>;
const [WIDTH, HEIGHT, GOOD] = [400, 100, 2500];

/** Days from left to right, the slowest page of each; the line is what counts as good. */
function Bars({ days, label }: { readonly days: Vitals['days']; readonly label: string }) {
  const byDay = [...Map.groupBy(days, ({ day }) => day)].map(
    ([day, rows]) => [day, Math.max(...rows.map(({ lcp }) => lcp ?? 0))] as const,
  );
  const top = Math.max(GOOD * 1.2, ...byDay.map(([, lcp]) => lcp));
  const wide = WIDTH / Math.max(14, byDay.length);
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT;
  return (
    <svg
      className={css.chart}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {byDay.map(([day, lcp], index) => (
        <rect
          key={day}
          data-slow={lcp > GOOD || undefined}
          x={index * wide + 1}
          y={y(lcp)}
          width={wide - 2}
          height={HEIGHT - y(lcp)}
        >
          <title>{`${day}: ${lcp} ms`}</title>
        </rect>
      ))}
      <path className={css.good} d={`M0 ${y(GOOD)}H${WIDTH}`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function Rows({ heads, children }: { readonly heads: readonly string[]; readonly children: ReactNode }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Core Web Vitals of real visits, and the server's own answers. */
export function Speed() {
  const { t, format } = useSpeech();
  const { data } = api.useGetVitalsQuery({});
  if (!data) return null;
  const number = new Intl.NumberFormat(format, { maximumFractionDigits: 3 });
  const say = (value: number | null) => (value === null ? '' : number.format(value));
  const heads = [t('ops.day'), t('ops.page'), t('ops.lcp'), t('ops.inp'), t('ops.cls'), t('ops.samples')];
  return (
    <Panel title={t('ops.speed')} note={t('ops.speedHint')} className={css.panel}>
      {data.days.length === 0 && <span className={css.soft}>{t('ops.speedNone')}</span>}
      {data.days.length > 0 && (
        <>
          <Bars days={data.days} label={t('ops.lcpChart')} />
          <details className={css.figures}>
            <summary>{t('ops.asTable')}</summary>
            <Rows heads={heads}>
              {data.days.toReversed().map(({ day, page, lcp, inp, cls, samples }) => (
                <tr key={`${day}${page}`}>
                  <th scope="row">{day}</th>
                  <td>{t(`ops.page.${page}`)}</td>
                  {[lcp, inp, cls, samples].map((value, index) => (
                    <td key={heads[index + 2]}>{say(value)}</td>
                  ))}
                </tr>
              ))}
            </Rows>
          </details>
        </>
      )}
      <details className={css.figures}>
        <summary>{t('ops.slowest')}</summary>
        <Rows heads={[t('ops.call'), t('ops.calls'), t('ops.p50'), t('ops.p95')]}>
          {data.operations.map(({ name, count, p50, p95 }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{say(count)}</td>
              <td>{say(p50)}</td>
              <td>{say(p95)}</td>
            </tr>
          ))}
        </Rows>
      </details>
    </Panel>
  );
}
