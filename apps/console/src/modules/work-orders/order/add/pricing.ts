import type { OutputOf } from '@pitlane/contracts/core';
import type { listServices } from '@pitlane/contracts/services';

export type Service = OutputOf<typeof listServices>['items'][number];
type Line = Service['lines'][number];
type VehicleType = Service['prices'][number]['type'];

export type Priced = {
  readonly min: number;
  readonly max: number;
  readonly minutes: number;
  /** Net of the lines, where they already cost what the job will cost; null where the shop prices the labour anew. */
  readonly net: number | null;
};

/** Quantity (thousandths) times price in minor units, half up. */
export const netOf = (line: Pick<Line, 'quantity' | 'unitPrice'>): number =>
  Math.round((line.quantity * line.unitPrice) / 1000);

/** What a service costs for a kind of vehicle; the whole range where the kind is not known. */
export function pricedFor(service: Service, type: VehicleType | null): Priced {
  const mine = service.prices.find((price) => price.type === type);
  const min = mine?.min ?? service.priceMin;
  const max = mine?.max ?? service.priceMax;
  const minutes = mine?.minutes ?? service.minutes;
  const hours = service.lines.reduce((sum, line) => sum + (line.kind === 'labour' ? line.quantity : 0), 0);
  const net = service.lines.reduce((sum, line) => sum + netOf(line), 0);
  const asIs = service.lines.length > 0 && hours === Math.round((minutes * 1000) / 60) && net >= min && net <= max;
  return { min, max, minutes, net: asIs ? net : null };
}
