import type { PlateView, VehicleView } from './views.ts';

function ZambiaBand() {
  return (
    <svg class="plate-band" viewBox="0 0 20 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="20" height="40" fill="#198A3C" />
      <rect x="8" y="18" width="4" height="22" fill="#B3261E" />
      <rect x="12" y="18" width="4" height="22" fill="#14181B" />
      <rect x="16" y="18" width="4" height="22" fill="#E07B1A" />
    </svg>
  );
}

function Band({ region }: { region: PlateView['region'] }) {
  if (region === 'ZM') return <ZambiaBand />;
  if (region === 'DE') return <span class="plate-band plate-eu">D</span>;
  return null;
}

/** The number plate: the face of every car. */
export function PlateChip({ plate, size = 'mid' }: { plate: PlateView; size?: 'small' | 'mid' | 'large' }) {
  return (
    <span class={`plate plate-${size}`}>
      <Band region={plate.region} />
      <span class="plate-text">{plate.text}</span>
    </span>
  );
}

export const carName = (vehicle: VehicleView): string =>
  [vehicle.make, vehicle.model, vehicle.year].filter(Boolean).join(' ');

/** A car is never named without its plate. */
export function CarLine({ vehicle, size }: { vehicle: VehicleView; size?: 'small' | 'mid' | 'large' }) {
  return (
    <span class="car-line">
      <PlateChip plate={vehicle.plate} size={size} />
      <span class="car-name">{carName(vehicle)}</span>
    </span>
  );
}

/** A plate to type into, with the region band the shop's country uses. */
export function PlateInput(props: {
  id: string;
  name: string;
  value: string;
  region: PlateView['region'];
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}) {
  return (
    <span class="plate-input">
      <Band region={props.region} />
      <input
        id={props.id}
        name={props.name}
        value={props.value}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={16}
        required={props.required}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? 'true' : undefined}
      />
    </span>
  );
}
