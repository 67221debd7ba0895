import type { CallOf, OutputOf } from '@pitlane/contracts/core';
import type { createVehicle, getVehicle, listVehicles } from '@pitlane/contracts/vehicles';

export type Vehicle = OutputOf<typeof getVehicle>;
export type VehicleRow = OutputOf<typeof listVehicles>['items'][number];
type Input = CallOf<typeof createVehicle>;

/** A car's fields as typed; empty text means “not known”. */
export type Draft = {
  readonly plate: string;
  readonly plateRegion: string;
  readonly vin: string;
  readonly make: string;
  readonly model: string;
  readonly year: string;
  readonly trim: string;
  readonly fuel: Input['fuel'];
  readonly drivetrain: Input['drivetrain'];
  readonly type: Input['type'];
  readonly colour: string;
};

export const fuels = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg', 'other'] as const;
export const drives = ['fwd', 'rwd', 'awd'] as const;
export const sizes = ['small', 'suv', 'truck'] as const;
const oneOf = <T extends string>(all: readonly T[], value: string | null | undefined): T | null =>
  all.find((one) => one === value) ?? null;

export const draftOf = (car: Vehicle | undefined, country: string): Draft => ({
  plate: car?.plate ?? '',
  plateRegion: car?.plateRegion ?? country,
  vin: car?.vin ?? car?.frameNumber ?? '',
  make: car?.make ?? '',
  model: car?.model ?? '',
  year: car?.year ? String(car.year) : '',
  trim: car?.trim ?? '',
  fuel: oneOf(fuels, car?.fuel),
  drivetrain: oneOf(drives, car?.drivetrain),
  type: car?.type ?? null,
  colour: car?.colour ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;

/** What is sent; `frame`: the typed number is a Japanese frame number, not a VIN. */
export function inputOf(draft: Draft, frame: boolean) {
  const number = orNull(draft.vin);
  return {
    plate: draft.plate,
    plateRegion: orNull(draft.plateRegion),
    vin: frame ? null : number,
    frameNumber: frame ? number : null,
    make: orNull(draft.make),
    model: orNull(draft.model),
    year: draft.year ? Number(draft.year) : null,
    trim: orNull(draft.trim),
    fuel: draft.fuel,
    drivetrain: draft.drivetrain,
    type: draft.type,
    colour: orNull(draft.colour),
  };
}
