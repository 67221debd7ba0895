import { PromiseCountdown } from '../../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { clockTime, daysBetween, shortDate, weekday } from '../../../shared/when.ts';
import css from './OrderHeader.module.css';
import { useOrder } from './order.tsx';

/** The promise: countdown, time, and why it moved. A press changes it. */
export function PromiseBlock() {
  const { t, timeZone, format } = useSpeech();
  const { order, begin } = useOrder();
  const may = useMay('workOrders.write');
  const { promise, stage, closedAt } = order;
  const time = (at: string) => {
    const days = daysBetween(new Date(), at, timeZone);
    if (days === 0) return t('order.today', { time: clockTime(at, timeZone) });
    const day = Math.abs(days) < 7 ? weekday(at, timeZone, format) : shortDate(at, timeZone, format);
    return `${day} ${clockTime(at, timeZone)}`;
  };
  if (closedAt || stage === 'cancelled')
    return (
      <span className={css.promise}>
        <strong>
          {stage === 'cancelled' ? t('order.cancelled') : t('order.closed', { time: time(closedAt ?? order.openedAt) })}
        </strong>
      </span>
    );
  const ready = order.lane.find((step) => step.mark === 'ready' && step.state === 'now');
  const inside = (
    <>
      <PromiseCountdown at={promise.at} readySince={ready?.at} size="large" />
      <span className={css.when}>
        <strong>
          {ready?.at
            ? t('order.readyNow')
            : promise.at
              ? time(promise.at)
              : may
                ? t('order.setPromise')
                : t('order.noPromise')}
        </strong>
        {!ready && promise.at && (
          <span className={css.why}>
            {promise.was && promise.reason
              ? t('order.promiseMoved', { was: time(promise.was), reason: promise.reason })
              : t('order.promiseSet')}
          </span>
        )}
        {ready?.at && <span className={css.why}>{t('order.since', { time: time(ready.at) })}</span>}
      </span>
    </>
  );
  if (!may || ready) return <span className={css.promise}>{inside}</span>;
  return (
    <button
      type="button"
      className={css.promise}
      title={t('order.changePromise')}
      onClick={() => begin({ what: 'promise' })}
    >
      {inside}
    </button>
  );
}
