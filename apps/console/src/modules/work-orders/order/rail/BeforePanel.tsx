import { IconCircleX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Panel } from '../../../../shared/Panel.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { longDate } from '../../../../shared/when.ts';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

/** What was done and what was declined on this car before. */
export function BeforePanel() {
  const { t, timeZone, format } = useSpeech();
  const { order } = useOrder();
  const { history } = order;
  return (
    <Panel
      title={t('rail.before')}
      action={<Link href={`/vehicles/${order.vehicle.id}`}>{t('rail.visits', { count: history.length })}</Link>}
    >
      {history.length === 0 && <p className={css.none}>{t('rail.firstVisit')}</p>}
      <ul className={css.before}>
        {history.map(({ workOrderId, at, title, decision }) => (
          <li key={`${workOrderId} ${title}`}>
            <Link href={`/work-orders/${workOrderId}`}>
              <time>{longDate(at, timeZone, format)}</time>
              <span>
                {decision === 'declined' && <IconCircleX size={16} stroke={1.75} aria-hidden />} {title}
                {decision === 'declined' && `, ${t('job.decision.declined').toLowerCase()}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
