import { IconUsers } from '@tabler/icons-react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { hoursOf } from '../../shared/figures.ts';
import { Initials } from '../../shared/Initials.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from './TodayScreen.module.css';
import type { Today } from './tiles.ts';

/** How much of today is still free, technician by technician; the bar shows what is taken. */
export function FreeHours({ people }: { readonly people: Today['free'] }) {
  const { t, format } = useSpeech();
  const sum = (of: 'minutesFree' | 'minutesTotal') => people.reduce((all, one) => all + one[of], 0);
  return (
    <Panel
      title={t('today.free')}
      note={
        people.length > 0 &&
        t('today.freeNote', { free: hoursOf(sum('minutesFree'), format), all: hoursOf(sum('minutesTotal'), format) })
      }
    >
      {people.length === 0 && (
        <EmptyState icon={IconUsers} title={t('today.noTechnicians')} hint={t('today.noTechniciansHint')} />
      )}
      <ul className={css.people}>
        {people.map(({ id, name, initials, minutesFree, minutesTotal }) => {
          const taken = minutesTotal > 0 ? Math.min(1, Math.max(0, 1 - minutesFree / minutesTotal)) : 0;
          return (
            <li key={id} className={css.person}>
              <Initials initials={initials} />
              <span className={css.cut}>{name.split(' ')[0]}</span>
              <span className={css.bar} aria-hidden>
                <span style={{ width: `${taken * 100}%` }} />
              </span>
              <span className={css.hours} aria-hidden>
                <strong>{hoursOf(minutesFree, format)}</strong> h
              </span>
              <span className="sr-only">
                {t('today.freeRow', {
                  name,
                  free: hoursOf(minutesFree, format),
                  all: hoursOf(minutesTotal, format),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
