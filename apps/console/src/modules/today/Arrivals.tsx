import { IconCarGarage, IconCheck, IconSteeringWheel } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from './TodayScreen.module.css';
import type { Today } from './tiles.ts';

type Arrival = Today['arrivals'][number];

function State({ state }: Pick<Arrival, 'state'>) {
  const t = useT();
  const words = t(`today.arrival.${state}`);
  if (state === 'late') return <strong className={css.lateWord}>{words}</strong>;
  return (
    <span className={css.state}>
      {state === 'in' && <IconCheck size={16} stroke={1.75} aria-hidden />}
      {state === 'collecting' && <IconSteeringWheel size={16} stroke={1.75} aria-hidden />}
      {words}
    </span>
  );
}

/** Cars that come today, in the order of their time. */
export function Arrivals({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const t = useT();
  const coming = arrivals.filter((one) => one.state !== 'in').length;
  return (
    <Panel
      title={t('today.arrivals')}
      note={arrivals.length > 0 && t('today.arrivalsNote', { count: coming })}
      action={<Link href="/requests">{t('today.toSchedule')}</Link>}
      flush
    >
      {arrivals.length === 0 && (
        <EmptyState icon={IconCarGarage} title={t('today.noArrivals')} hint={t('today.noArrivalsHint')} />
      )}
      <ul className={css.list}>
        {arrivals.map((one) => (
          <li key={`${one.bookingId} ${one.workOrderId} ${one.time}`}>
            <Link href={one.workOrderId ? `/work-orders/${one.workOrderId}` : '/requests'} className={css.arrival}>
              <span className={css.time} data-in={one.state === 'in' || undefined}>
                {one.time}
              </span>
              <PlateChip plate={one.vehicle.plate} region={one.vehicle.plateRegion} />
              <span className={css.car}>
                <span className={css.cut}>{[one.vehicle.make, one.vehicle.model].filter(Boolean).join(' ')}</span>
                <small className={css.cut}>{one.detail}</small>
              </span>
              <State state={one.state} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
