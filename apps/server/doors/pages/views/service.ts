import type { OutputOf } from '@pitlane/contracts';
import type { PriceRange, ServiceIcon, ServiceView } from '../../../../site/src/shared/views.ts';
import type { Named } from '../ask.ts';
import type { Visit } from '../visit.ts';
import { say } from '../words.ts';
import type { VehicleType } from './car.ts';

export type Offered = OutputOf<Named['listOfferedServices']>['items'][number];

/** The catalogue's pictures by the site's own. */
const ICONS: Readonly<Record<string, ServiceIcon>> = {
  tool: 'oil',
  engine: 'engine',
  disc: 'brake',
  'steering-wheel': 'wheel',
  wheel: 'tyre',
  'air-conditioning': 'ac',
  'battery-automotive': 'battery',
  wash: 'rain',
  'clipboard-check': 'scan',
};

const spread = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Price and time of a service for one type of car, or over all types. */
export function priceFor(
  service: Offered,
  type?: VehicleType,
): { min: number; max: number; minutes: [number, number] } {
  const one = service.prices.find((price) => price.type === type);
  if (one) return { min: one.min, max: one.max, minutes: [one.minutes, one.minutes] };
  const minutes = service.prices.length > 0 ? service.prices.map((price) => price.minutes) : [service.minutes];
  return { min: service.priceMin, max: service.priceMax, minutes: spread(minutes) };
}

export function serviceView(service: Offered, visit: Pick<Visit, 'front' | 'base'>, type?: VehicleType): ServiceView {
  const { min, max, minutes } = priceFor(service, type);
  const query = new URLSearchParams({ service: service.id, ...(type ? { vehicleType: type } : {}) });
  return {
    id: service.id,
    name: service.name,
    ...(service.description ? { description: service.description } : {}),
    group: service.category.name,
    icon: ICONS[service.category.icon] ?? 'wrench',
    minutesMin: minutes[0],
    ...(minutes[1] > minutes[0] ? { minutesMax: minutes[1] } : {}),
    price: max > 0 ? { min, max, currency: visit.front.currency } : null,
    bookHref: `${visit.base}/book?${query}`,
  };
}

/** What several services cost and take together; null when nothing is chosen or a price is unknown. */
export function sumOf(
  services: readonly Offered[],
  currency: string,
  type?: VehicleType,
): { price: PriceRange | null; minutes: number } {
  const prices = services.map((service) => priceFor(service, type));
  const known = prices.length > 0 && prices.every(({ max }) => max > 0);
  const add = (pick: (price: (typeof prices)[number]) => number) => prices.reduce((sum, price) => sum + pick(price), 0);
  return {
    price: known ? { min: add(({ min }) => min), max: add(({ max }) => max), currency } : null,
    minutes: add(({ minutes }) => minutes[1]),
  };
}

/** Services by category, in the order they came. */
export function byCategory(services: readonly Offered[]): Map<string, Offered[]> {
  return Map.groupBy(services, (service) => service.category.name);
}

/** Whether prices hold the tax already, in words. */
export const priceNote = ({ front, locale }: Pick<Visit, 'front' | 'locale'>): string =>
  say(locale, front.pricesIncludeTax ? 'pages.price.withTax' : 'pages.price.plusTax');
