import { api } from '@pitlane/client/api';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { CarName } from '../../../shared/CarName.tsx';
import { useT } from '../../../shared/phrases.tsx';
import css from './BookVisit.module.css';

type Props = {
  readonly customerId: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

/** The customer's cars; a single one is taken at once. */
export function CarChoice({ customerId, value, onChange }: Props) {
  const t = useT();
  const { data } = api.useGetCustomerQuery({ customerId });
  const cars = data?.id === customerId ? data.vehicles : [];
  const only = cars.length === 1 ? cars[0]?.id : undefined;
  useEffect(() => {
    if (only && !value) onChange(only);
  }, [only, value, onChange]);
  return (
    <fieldset className={css.cars}>
      <legend className={css.legend}>{t('booking.vehicle')}</legend>
      {data && cars.length === 0 && <p className={css.quiet}>{t('booking.noCars')}</p>}
      {cars.map((car) => (
        <label key={car.id} className={css.car}>
          <input type="radio" name="car" checked={car.id === value} onChange={() => onChange(car.id)} />
          <CarName vehicle={car} />
        </label>
      ))}
      <Link href={`/vehicles?new&customer=${customerId}`} className={css.add}>
        {t('booking.newVehicle')}
      </Link>
    </fieldset>
  );
}
