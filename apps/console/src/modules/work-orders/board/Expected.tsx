import { Link } from 'wouter';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import css from './Board.module.css';
import type { Board } from './board.ts';

/** Cars that are still to come today, below the received ones. */
export function Expected({ expected }: { readonly expected: Board['expected'] }) {
  const t = useT();
  if (expected.length === 0) return null;
  return (
    <div className={css.expected}>
      <h3>{t('board.expected')}</h3>
      <ul>
        {expected.map(({ bookingId, workOrderId, time, vehicle }) => (
          <li key={bookingId}>
            <Link href={workOrderId ? `/work-orders/${workOrderId}?do=check-in` : '/requests'}>
              <time>{time}</time>
              <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} />
              {vehicle.model ?? vehicle.make}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
