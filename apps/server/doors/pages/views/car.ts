import type { shapes } from '@pitlane/contracts';
import type { Choice, PhotoView, PlateRegion, PlateView, VehicleView } from '../../../../site/src/shared/views.ts';
import type { Visit } from '../visit.ts';
import { say } from '../words.ts';

type Named = shapes.VehicleName & { id?: string; trim?: string | null; photo?: shapes.Photo | null };
const THUMB_WIDTH = 480;

const BANDS: Readonly<Record<string, PlateRegion>> = { ZM: 'ZM', DE: 'DE', D: 'DE' };

/** The band a plate wears, by country or by the letters on it; who has none of their own wears none. */
export const regionOf = (region: string | null): PlateRegion => BANDS[region ?? ''] ?? 'generic';

export const plateView = (vehicle: Pick<Named, 'plate' | 'plateRegion'>): PlateView => ({
  text: vehicle.plate,
  region: regionOf(vehicle.plateRegion),
});

/** A photo for a page: the small one first, the large one where there is room and behind a tap. */
export function photoView(photo: shapes.Photo, alt: string, takenAt?: string): PhotoView {
  const width = photo.width ?? 960;
  const height = photo.height ?? 720;
  const narrow = Math.min(width, Math.round(THUMB_WIDTH * Math.min(1, width / height)));
  return {
    src: photo.thumbUrl,
    srcset: `${photo.thumbUrl} ${narrow}w, ${photo.url} ${Math.max(width, narrow + 1)}w`,
    width,
    height,
    alt: photo.caption || alt,
    href: photo.url,
    ...(photo.caption ? { caption: photo.caption } : {}),
    ...(takenAt ? { takenAt } : {}),
  };
}

/** A car as pages name it: plate first. */
export function vehicleView(vehicle: Named): VehicleView {
  const name = [vehicle.make, vehicle.model].filter(Boolean).join(' ');
  return {
    id: vehicle.id ?? vehicle.plate,
    plate: plateView(vehicle),
    make: vehicle.make ?? '',
    model: vehicle.model ?? '',
    ...(vehicle.year ? { year: vehicle.year } : {}),
    ...(vehicle.trim ? { variant: vehicle.trim } : {}),
    ...(vehicle.photo ? { photo: photoView(vehicle.photo, name || vehicle.plate) } : {}),
  };
}

const TYPES = ['small', 'suv', 'truck'] as const;
export type VehicleType = (typeof TYPES)[number];

/** The vehicle type a form named, or undefined. */
export const typeOf = (text: string | undefined): VehicleType | undefined => TYPES.find((type) => type === text);

export const vehicleTypes = ({ locale }: Pick<Visit, 'locale'>): Choice[] =>
  TYPES.map((type) => ({ value: type, label: say(locale, `pages.type.${type}`) }));
