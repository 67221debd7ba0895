import { IconCash, IconClock, IconClockCheck } from '@tabler/icons-react';
import { hoursOf, quantityOf } from '../../../../shared/figures.ts';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { moneyFigure } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { clockTime, daysBetween, weekday } from '../../../../shared/when.ts';
import { lineGlyphs } from '../jobs/lineGlyphs.ts';
import { useOrder } from '../order.tsx';
import css from './AddJob.module.css';
import { netOf, pricedFor, type Service } from './pricing.ts';
import { Price } from './ServiceOption.tsx';
import type { Wanted } from './useAdd.ts';

function Effect({ service }: { readonly service: Service }) {
  const { t, timeZone, format } = useSpeech();
  const { order } = useOrder();
  const { currency, notSent } = order.money;
  const { minutes, net } = pricedFor(service, order.vehicle.type);
  const at = order.promise.at;
  const day = at && daysBetween(new Date(), at, timeZone) !== 0 ? `${weekday(at, timeZone, format)} ` : '';
  return (
    <ul className={css.effect}>
      <li>
        <IconClockCheck size={18} stroke={1.75} aria-hidden />
        {at ? t('add.effectPromise', { time: `${day}${clockTime(at, timeZone)}` }) : t('add.effectNoPromise')}
      </li>
      <li>
        <IconClock size={18} stroke={1.75} aria-hidden />
        {t('add.effectTime', { hours: hoursOf(minutes, format) })}
      </li>
      {net !== null && (
        <li>
          <IconCash size={18} stroke={1.75} aria-hidden />
          {t('add.effectTotal', { amount: `${currency} ${moneyFigure(notSent + net, currency, format)}` })}
        </li>
      )}
    </ul>
  );
}

/** What the chosen row would bring: its lines, its price, and what that changes. */
export function Preview({ wanted, already }: { readonly wanted: Wanted; readonly already: boolean }) {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  if (!('service' in wanted))
    return (
      <>
        <h3 className={css.title}>{wanted.title}</h3>
        <p className={css.from}>{t('add.freeHint')}</p>
      </>
    );
  const { service } = wanted;
  const { net } = pricedFor(service, order.vehicle.type);
  return (
    <>
      <h3 className={css.title}>{service.name}</h3>
      <p className={css.from}>
        {t('add.lines', { count: service.lines.length })}, {t('add.fromCatalogue')}
      </p>
      <ul className={css.lines}>
        {service.lines.map((line) => {
          const Glyph = lineGlyphs[line.kind];
          const quantity = quantityOf(line.quantity, format);
          return (
            <li key={`${line.kind} ${line.description}`}>
              <Glyph size={16} stroke={1.75} aria-hidden />
              <span>{line.description}</span>
              {net !== null && (
                <>
                  <span className={css.quantity}>
                    {line.kind === 'labour' ? t('job.hours', { hours: quantity }) : quantity}
                  </span>
                  <MoneyText amount={netOf(line)} currency={order.money.currency} bare />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className={css.job}>
        <strong>{t('job.total')}</strong>
        <Price service={service} />
      </p>
      {!already && <Effect service={service} />}
    </>
  );
}
