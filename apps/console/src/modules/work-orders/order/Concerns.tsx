import { IconMessageCircle } from '@tabler/icons-react';
import { useSpeech } from '../../../shared/phrases.tsx';
import { clockTime } from '../../../shared/when.ts';
import css from './OrderScreen.module.css';
import { useOrder } from './order.tsx';

/** What the customer says, in their words. */
export function Concerns() {
  const { t, timeZone } = useSpeech();
  const { order } = useOrder();
  const arrived = order.lane.find((step) => step.mark === 'received')?.at;
  return (
    <section className={css.concerns} aria-labelledby="concerns">
      <h2 id="concerns">
        <IconMessageCircle size={18} stroke={1.75} aria-hidden />
        {t('order.concerns')}
      </h2>
      {order.concerns.map((concern) => (
        <q key={concern}>{concern}</q>
      ))}
      {order.concerns.length === 0 && <span>{t('order.noConcerns')}</span>}
      {arrived && order.concerns.length > 0 && (
        <time>{t('order.atCheckIn', { time: clockTime(arrived, timeZone) })}</time>
      )}
    </section>
  );
}
