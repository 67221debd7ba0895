import type { House } from '../house.ts';
import { newId, newPublicId } from '../kernel/ids.ts';
import { normalEmail } from '../kernel/phone.ts';
import type { Row } from './bulk.ts';
import type { Chance } from './chance.ts';
import { cars, names } from './people.ts';

export type HistoryFor = {
  readonly shopId: string;
  readonly country: string;
  readonly currency: string;
  readonly labourRate: number;
  readonly pricesIncludeTax: boolean;
  readonly taxRateBp: number;
  readonly technicians: readonly { id: string; name: string }[];
  readonly advisor: { id: string; name: string };
  readonly visits: number;
  readonly seed: number;
  /** Leave this many of the newest visits open, spread over the stages: for load, not for the demo. */
  readonly open?: number;
};
export type Tables = Record<
  | 'customer'
  | 'vehicle'
  | 'vehicle_ownership'
  | 'odometer_reading'
  | 'work_order'
  | 'job'
  | 'job_line'
  | 'job_time'
  | 'event',
  Row[]
>;
export type Car = { readonly id: string; readonly customerId: string; km: number };

const HOUR = 3_600_000;

/** The customers of a shop's past, each with a car. */
export function addPeople(house: House, want: HistoryFor, luck: Chance, tables: Tables, from: number): Car[] {
  const { secrets } = house.services;
  const people = names[want.country] ?? names.XX;
  if (!people) return [];
  const count = Math.max(20, Math.ceil(want.visits / 5));
  return Array.from({ length: count }, (_, n) => {
    const name = `${luck.pick(people.first)} ${luck.pick(people.last)}`;
    const email =
      normalEmail(
        `${name
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z]+/g, '.')}.${want.seed % 1000}.${n}@mail.example`,
      ) ?? '';
    const phone = people.phone(n);
    const at = new Date(from + luck.whole(0, 200) * HOUR).toISOString();
    const customer = {
      shop_id: want.shopId,
      id: newId(),
      public_id: newPublicId('cu'),
      name,
      email_sealed: secrets.seal(email, `customer.email:${want.shopId}`),
      email_index: secrets.blindIndex(email, `customer.email:${want.shopId}`),
      phone_sealed: secrets.seal(phone, `customer.phone:${want.shopId}`),
      phone_index: secrets.blindIndex(phone, `customer.phone:${want.shopId}`),
      portal_enabled: n % 3 === 0,
      created_at: at,
      tags: [],
      locale: want.country === 'DE' ? 'de' : 'en',
      kind: 'person',
      tax_exempt: false,
      session_epoch: 1,
      version: 1,
    };
    tables.customer.push(customer);
    const car = luck.pick(cars);
    const plate = people.plate(n);
    const vehicle = {
      shop_id: want.shopId,
      id: newId(),
      public_id: newPublicId('ve'),
      customer_id: customer.id,
      plate,
      plate_key: plate.replace(/[^A-Z0-9]/g, ''),
      plate_region: people.region,
      make: car.make,
      model: car.model,
      type: car.type,
      year: luck.whole(2006, 2022),
      fuel: luck.pick(['petrol', 'diesel']),
      odometer_km: 0,
      version: 1,
      created_at: at,
    };
    tables.vehicle.push(vehicle);
    tables.vehicle_ownership.push({
      shop_id: want.shopId,
      id: newId(),
      vehicle_id: vehicle.id,
      customer_id: customer.id,
      since: at,
    });
    return { id: vehicle.id, customerId: customer.id, km: luck.whole(40_000, 160_000) };
  });
}
