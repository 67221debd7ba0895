import { Button } from '@mantine/core';
import { IconArmchair, IconKey, IconPhone, IconRoad, IconRoadOff, IconSend } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { wholeOf } from '../../../shared/figures.ts';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import css from './OrderHeader.module.css';
import { useOrder } from './order.tsx';
import { PromiseBlock } from './PromiseBlock.tsx';
import { primaryOf } from './primary.ts';
import { usePrimaryRun } from './usePrimaryRun.ts';

function Facts() {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  const { customer, odometerKm, keyTag, number, advisor } = order;
  return (
    <p className={css.facts}>
      <a className={css.customer} href={`${import.meta.env.BASE_URL}customers/${customer.id}`}>
        {customer.name}
      </a>
      {customer.phone && (
        <a href={`tel:${customer.phone.replace(/[^+\d]/g, '')}`} title={t('order.call', { name: customer.name })}>
          <IconPhone size={16} stroke={1.75} aria-hidden />
          {customer.phone}
        </a>
      )}
      {odometerKm !== null && (
        <span>
          <IconRoad size={16} stroke={1.75} aria-hidden />
          {t('order.km', { km: wholeOf(odometerKm, format) })}
        </span>
      )}
      {keyTag && (
        <span>
          <IconKey size={16} stroke={1.75} aria-hidden />
          {t('order.key', { tag: keyTag })}
        </span>
      )}
      <span>{t('order.number', { number })}</span>
      {advisor && <span className={css.wide}>{t('order.advisor', { name: advisor.name })}</span>}
      {order.waiting && (
        <strong>
          <IconArmchair size={16} stroke={1.75} aria-hidden />
          {t('order.waits')}
        </strong>
      )}
      {order.outOfService && (
        <strong className={css.off}>
          <IconRoadOff size={16} stroke={1.75} aria-hidden />
          {order.outOfServiceReason ? t('order.offWhy', { reason: order.outOfServiceReason }) : t('order.off')}
        </strong>
      )}
    </p>
  );
}

/** The next action as the server names it, with its key; on phones in the bar under the thumb. */
function NextAction() {
  const { t } = useSpeech();
  const { order, begin } = useOrder();
  const [, go] = useLocation();
  const primary = primaryOf(t, order);
  const { busy, runDirect } = usePrimaryRun();
  const perform = () => {
    if (!primary || busy) return;
    if (primary.doing) begin(primary.doing);
    else if (primary.href) go(primary.href);
    else if (primary.direct) runDirect(primary.direct);
  };
  useShortcut('s', perform, primary?.words ?? '', { off: !primary });
  if (!primary) return null;
  const sends = primary.doing?.what === 'send';
  const button = (
    <Button
      size="md"
      loading={busy}
      onClick={perform}
      leftSection={sends && <IconSend size={18} stroke={1.75} />}
      rightSection={<KeyHint keys="S" onColour />}
    >
      {primary.words}
    </Button>
  );
  return (
    <>
      <span className={css.next}>{button}</span>
      <span className={css.thumb}>
        <StickyActionBar>{button}</StickyActionBar>
      </span>
    </>
  );
}

/** Plate, car, customer, promise, and what happens next. */
export function OrderHeader() {
  const { order } = useOrder();
  const { vehicle } = order;
  const name = [vehicle.make, vehicle.model].filter(Boolean).join(' ');
  return (
    <header className={css.header}>
      <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} size="large" />
      <div className={css.words}>
        <h1 className={css.title}>
          <span className="sr-only">{vehicle.plate}, </span>
          {name} <span className={css.trim}>{[vehicle.trim, vehicle.year].filter(Boolean).join(', ')}</span>
        </h1>
        <Facts />
      </div>
      <PromiseBlock />
      <span className={css.actions}>
        <MoreMenu />
        <NextAction />
      </span>
    </header>
  );
}
