import { Link } from 'wouter';
import { Panel } from '../../../../shared/Panel.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

/** Inspections of the visit: how far, what was found, and the way there. */
export function InspectionsPanel() {
  const t = useT();
  const { order } = useOrder();
  return (
    <Panel title={t('rail.inspections')}>
      <ul className={css.inspections}>
        {order.inspections.map(({ id, name, left, total, urgent, monitor, technician }) => (
          <li key={id}>
            <Link href={`/inspections/${id}`}>
              {name}
              <small>
                {left > 0 ? t('rail.left', { left, total }) : t('rail.found', { urgent, monitor })}
                {technician && `, ${technician}`}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
