import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { sayKnown } from '../../../shared/known.ts';
import { useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import type { Doing } from './doing.ts';
import css from './OrderHeader.module.css';
import { type Order, useOrder } from './order.tsx';

type Entry = { readonly words: string; readonly doing: Doing; readonly why?: string };

/** Everything else one may do, by permission; moves come from the server with their reasons. */
function useEntries(order: Order): Entry[] {
  const t = useT();
  const [write, send, decide, inspect, quality] = [
    useMay('workOrders.write'),
    useMay('estimates.send'),
    useMay('estimates.decide'),
    useMay('inspections.write'),
    useMay('quality.decide'),
  ];
  const work = useMay('jobs.work');
  const close = useMay('workOrders.close');
  const pending = order.jobs.some((job) => job.decision === 'pending');
  const over = order.stage === 'closed' || order.stage === 'cancelled';
  if (over) return [];
  const entries: (Entry | false)[] = [
    work && { words: t('act.checkIn'), doing: { what: 'check_in' } },
    inspect && { words: t('act.inspect'), doing: { what: 'inspect' } },
    close && order.stage === 'ready' && !order.handedOver && { words: t('over.verb'), doing: { what: 'hand_over' } },
    send && order.jobs.length > 0 && { words: t('act.send'), doing: { what: 'send' } },
    decide && pending && { words: t('act.decide'), doing: { what: 'decide' } },
    write && { words: t('order.changePromise'), doing: { what: 'promise' } },
    write && { words: t('act.advisor'), doing: { what: 'advisor' } },
    quality && order.stage === 'quality_check' && { words: t('act.qualityPass'), doing: { what: 'quality_pass' } },
    quality && order.stage === 'quality_check' && { words: t('act.qualityFail'), doing: { what: 'quality_fail' } },
    write &&
      (order.outOfService
        ? { words: t('act.on'), doing: { what: 'on' } }
        : { words: t('act.off'), doing: { what: 'off' } }),
  ];
  return entries.filter((entry) => entry !== false);
}

/** The menu beside the next action. */
export function MoreMenu() {
  const t = useT();
  const { order, begin } = useOrder();
  const entries = useEntries(order);
  if (entries.length === 0 && order.moves.length === 0) return null;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="default" className={css.more} aria-label={t('order.more')}>
          <IconDots size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {entries.map(({ words, doing }) => (
          <Menu.Item key={words} onClick={() => begin(doing)}>
            {words}
          </Menu.Item>
        ))}
        {order.moves.length > 0 && <Menu.Label>{t('act.move')}</Menu.Label>}
        {order.moves.map(({ to, allowed, why }) => (
          <Menu.Item key={to} disabled={!allowed} onClick={() => begin({ what: 'move', to })}>
            {t(`stageName.${to}`)}
            {!allowed && <small> {sayKnown(t, why, '')}</small>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
