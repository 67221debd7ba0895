import { Link } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { sayKnown } from '../../shared/known.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useCurrency, useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import type { Customer } from './customer.ts';

type Props = { readonly customer: Customer };

/** The cars a customer owns. */
export function CustomerCars({ customer }: Props) {
  const { t } = useSpeech();
  const may = useMay('vehicles.write');
  return (
    <Panel
      flush
      title={t('people.cars')}
      action={may && <Link href={`/vehicles?new&customer=${customer.id}`}>{t('people.addCar')}</Link>}
    >
      {customer.vehicles.length === 0 && <p className={css.quiet}>{t('people.noCars')}</p>}
      <ul className={css.rows}>
        {customer.vehicles.map((car) => (
          <li key={car.id}>
            <Link href={`/vehicles/${car.id}`} className={css.grow}>
              <CarName vehicle={car} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The visits of a customer, newest first. */
export function CustomerVisits({ customer }: Props) {
  const { t, timeZone, format } = useSpeech();
  const currency = useCurrency();
  return (
    <Panel flush title={t('people.visits')}>
      {customer.workOrders.length === 0 && <p className={css.quiet}>{t('people.noVisits')}</p>}
      <ul className={css.rows}>
        {customer.workOrders.map((order) => (
          <li key={order.id}>
            <Link href={`/work-orders/${order.id}`}>
              <CarName vehicle={order.vehicle} />
            </Link>
            <span className={css.grow}>
              {order.title}{' '}
              <span className={css.soft}>
                {t('cars.visit', { number: order.number })}, {longDate(order.at, timeZone, format)},{' '}
                {sayKnown(t, `stageName.${order.stage}`, order.stage)}
              </span>
            </span>
            <MoneyText amount={order.total} currency={currency} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
