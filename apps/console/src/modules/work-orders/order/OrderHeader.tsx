import { IconArmchair, IconKey, IconPhone, IconRoad, IconRoadOff, IconTruck } from '@tabler/icons-react';
import { wholeOf } from '../../../shared/figures.ts';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { OrderMoney } from '../../../shared/till/OrderMoney.tsx';
import { shortDate, weekday } from '../../../shared/when.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { NextAction } from './NextAction.tsx';
import css from './OrderHeader.module.css';
import { useOrder } from './order.tsx';
import { PromiseBlock } from './PromiseBlock.tsx';

function Facts() {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  const { customer, odometerKm, keyTag, number, advisor } = order;
  const bills = useMay('invoices.read') && order.jobs.length > 0;
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
      {bills && <OrderMoney workOrderId={order.id} />}
      {advisor && <span className={css.wide}>{t('order.advisor', { name: advisor.name })}</span>}
      {order.quote && <strong>{t('quotes.mark')}</strong>}
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

/** Where and when the car is fetched, as long as it is not here. */
function Collection() {
  const { t, format } = useSpeech();
  const { collection, stage } = useOrder().order;
  if (!collection || (stage !== 'scheduled' && stage !== 'collecting')) return null;
  const { place, from, until, driver } = collection;
  const noon = `${collection.date}T12:00:00Z`;
  const day = `${weekday(noon, 'UTC', format)} ${shortDate(noon, 'UTC', format)}`;
  const words = { day, from, until, place };
  return (
    <p className={css.facts}>
      <strong>
        <IconTruck size={16} stroke={1.75} aria-hidden />
        <span>{driver ? t('order.collectionBy', { ...words, driver }) : t('order.collection', words)}</span>
      </strong>
    </p>
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
        <Collection />
      </div>
      <PromiseBlock />
      <span className={css.actions}>
        <MoreMenu />
        <NextAction />
      </span>
    </header>
  );
}
