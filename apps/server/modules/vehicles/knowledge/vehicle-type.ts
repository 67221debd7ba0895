import { popularModels } from './models.ts';

export type VehicleType = 'small' | 'suv' | 'truck';

const TRUCK = /pick ?up|truck|van\b|cutaway|chassis|bus\b|minibus|incomplete|lorry/i;
const SUV = /suv|sport utility|multi-?purpose|mpv|minivan|crossover/i;
const SMALL = /sedan|saloon|hatch|coup|convertible|cabriolet|wagon|estate|liftback|roadster|passenger|small/i;

function fromBody(body: string): VehicleType | null {
  if (/motorcycle|trailer|low speed|off road/i.test(body)) return null;
  if (/minivan/i.test(body)) return 'suv';
  if (TRUCK.test(body)) return 'truck';
  if (SUV.test(body)) return 'suv';
  return SMALL.test(body) ? 'small' : null;
}

/**
 * The price class of a vehicle: small car, SUV (with people carriers) or light truck (with pick-ups, vans and buses);
 * null for motorcycles and unknown models. A model known from the shipped list wins over a stated body.
 */
export function vehicleTypeOf(car: { make?: string; model?: string; body?: string }): VehicleType | null {
  const known = popularModels(car.make, car.model)[0];
  const stated = car.body ? fromBody(car.body) : null;
  if (stated && /pick|suv|sedan|hatch|van|bus/i.test(car.body ?? '')) return stated;
  return (known ? fromBody(known.body) : null) ?? stated;
}
