import { newId } from '../../../kernel/ids.ts';
import { makeShop, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

export type Town = {
  readonly shop: TestShop;
  readonly people: readonly { id: string; name: string; company: string | null; tags: string[] }[];
  /** In the order in which they were added. */
  readonly cars: readonly { id: string; plate_key: string; make: string; model: string; vin: string }[];
};

const FIRST = ['Mutinta', 'Jörg', 'Zoë', 'Ruth', 'Kelvin', 'Änne', 'Björn', 'Naledi', 'Kondwani', 'Ana'];
const LAST = [
  'Banda',
  'Müller',
  'Straße',
  'O’Neill',
  'Mwansa',
  'Šimić',
  'van der Merwe',
  'Phiri',
  'Xu',
  '100% Auto',
  'A_B',
];
const COMPANIES = ['Copperline Haulage', 'Grün & Söhne', 'Zamfleet_Co', null, null, null];
const MODELS = ['Toyota Hilux', 'Mazda Demio', 'VW T-Roc', 'Škoda Fabia', 'Isuzu D-Max', 'Honda Fit'];

/** A shop with so many customers that a search cannot find them among the first few hundred, each with a car and a closed visit. */
export async function makeTown(world: World, count: number, mark: string): Promise<Town> {
  const shop = await makeShop(world);
  const pick = <T>(from: readonly T[], n: number) => from[n % from.length] as T;
  const people = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    name: `${pick(FIRST, n * 7)} ${pick(LAST, n * 3 + Math.floor(n / 10))}${n % 400 === 399 ? ` ${mark}${n}` : ''}`,
    company: pick(COMPANIES, n * 5 + Math.floor(n / 6)),
    tags: n % 100 === 7 ? ['fleet', mark] : [],
  }));
  const cars = people.map((_, n) => {
    const [make = '', model = ''] = pick(MODELS, n + Math.floor(n / 6)).split(' ');
    const letters = String.fromCharCode(65 + (n % 3), 65 + (Math.floor(n / 3) % 26), 65 + (Math.floor(n / 78) % 26));
    const number = String((n * 37) % 10_000).padStart(4, '0');
    return {
      id: newId(),
      plate_key: `${letters}${number}`,
      make,
      model,
      vin: `${mark}${String(n * 7919).padStart(9, '0')}`,
    };
  });
  await world.sql(
    `insert into customer (shop_id, id, public_id, name, company, tags)
     select $1, id, 'cu_' || id, name, company, tags from jsonb_to_recordset($2) as row (id uuid, name text, company text, tags text[])`,
    [shop.shopId, JSON.stringify(people)],
  );
  await world.sql(
    `insert into vehicle (shop_id, id, public_id, plate, plate_key, make, model, vin)
     select $1, id, 've_' || id, plate_key, plate_key, make, model, vin
     from jsonb_to_recordset($2) as row (id uuid, plate_key text, make text, model text, vin text)`,
    [shop.shopId, JSON.stringify(cars)],
  );
  const visits = people.map((person, n) => ({
    id: newId(),
    number: n + 1,
    customer_id: person.id,
    vehicle_id: cars[n]?.id,
  }));
  await world.sql(
    `insert into work_order (shop_id, id, public_id, number, customer_id, vehicle_id, stage, stage_since, opened_at, changed_at)
     select $1, id, 'wo_' || id, number, customer_id, vehicle_id, 'closed', now(), now(), now()
     from jsonb_to_recordset($2) as row (id uuid, number bigint, customer_id uuid, vehicle_id uuid)`,
    [shop.shopId, JSON.stringify(visits)],
  );
  return { shop, people, cars };
}
