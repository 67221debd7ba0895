import type { shapes } from '@pitlane/contracts';

type Row = {
  readonly plate: string | null;
  readonly plate_region: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly year: number | null;
};

/** A car as it is named everywhere, from a row of `vehicle` or of the view `vehicles__name`. */
export function nameOf(row: Row): shapes.VehicleName {
  return { plate: row.plate ?? '', plateRegion: row.plate_region, make: row.make, model: row.model, year: row.year };
}
