import { Link } from 'wouter';
import { Panel } from '../../../../shared/Panel.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { Thread } from '../../../../shared/thread/Thread.tsx';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

const LAST = 3;

/** The last words with the customer, and a place to answer. */
export function MessagesPanel() {
  const t = useT();
  const { order } = useOrder();
  return (
    <Panel
      title={t('rail.messages')}
      note={order.unread > 0 && <span className={css.badge}>{t('rail.toAnswer', { count: order.unread })}</span>}
      action={<Link href={`/messages/${order.id}`}>{t('rail.allMessages')}</Link>}
    >
      <Thread workOrderId={order.id} customer={order.customer.name} last={LAST} />
    </Panel>
  );
}
