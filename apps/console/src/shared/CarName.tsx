import css from './CarName.module.css';
import { PlateChip, type PlateChipProps } from './PlateChip.tsx';

type Vehicle = {
  readonly plate: string;
  readonly plateRegion: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly year: number | null;
};
type Props = { readonly vehicle: Vehicle } & Pick<PlateChipProps, 'size' | 'faded'>;

/** Plate, then make, model and year: a car is never named without its plate. */
export function CarName({ vehicle, size, faded }: Props) {
  const car = [vehicle.make, vehicle.model].filter(Boolean).join(' ');
  return (
    <span className={css.car}>
      <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} size={size} faded={faded} />
      <span className={css.name}>
        {car} {vehicle.year}
      </span>
    </span>
  );
}
