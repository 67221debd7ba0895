import type pg from 'pg';
import { bulkInsert } from '../../apps/server/demo/bulk.ts';
import { names } from '../../apps/server/demo/people.ts';
import { newPublicId } from '../../apps/server/kernel/ids.ts';
import type { KeyRing } from '../../apps/server/kernel/secrets.ts';

const BATCH = 5000;

/** Adds customers with sealed addresses and numbers, each with one car. Names repeat as they do in life. */
export async function addCustomers(owner: pg.Pool, ring: KeyRing, shopId: string, count: number): Promise<void> {
  const people = names['ZM'];
  if (!people) throw new Error('The demo has no names to lend.');
  const { first, last } = people;
  for (let from = 0; from < count; from += BATCH) {
    const { rows } = await owner.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [
      Math.min(BATCH, count - from),
    ]);
    const customers = rows.map(({ id }, nth) => {
      const n = from + nth;
      const name = `${first[n % first.length]} ${last[Math.floor(n / first.length) % last.length]}`;
      const email = `${name.toLowerCase().replace(' ', '.')}.${n}@mail.example`;
      const phone = `+2609${String(70_000_000 + n).slice(0, 8)}`;
      return {
        shop_id: shopId,
        id,
        public_id: newPublicId('cu'),
        kind: 'person',
        name,
        email_sealed: ring.seal(email, `customer.email:${shopId}`),
        email_index: ring.blindIndex(email, `customer.email:${shopId}`),
        phone_sealed: ring.seal(phone, `customer.phone:${shopId}`),
        phone_index: ring.blindIndex(phone, `customer.phone:${shopId}`),
        locale: 'en',
        tags: [],
        tax_exempt: false,
        portal_enabled: n % 3 === 0,
        session_epoch: 1,
        version: 1,
        created_at: new Date(Date.now() - 540 * 86_400_000 + n * 1000).toISOString(),
      };
    });
    await bulkInsert(owner, 'customer', customers);
  }
  await owner.query(CARS, [shopId]);
  await owner.query(OWNERSHIPS, [shopId]);
}

const CARS = `
insert into vehicle (shop_id, id, public_id, customer_id, plate, plate_key, plate_region, make, model, year, type, fuel, odometer_km, version, created_at)
select shop_id, uuidv7(), 've_' || left(md5(random()::text), 22), id, letters || ' ' || digits, letters || digits, 'ZM',
  (array['Toyota', 'Nissan', 'Mazda', 'Isuzu', 'Honda'])[1 + n % 5], (array['Hilux', 'X-Trail', 'Demio', 'D-Max', 'Fit'])[1 + n % 5],
  2006 + n % 17, (array['truck', 'suv', 'small', 'truck', 'small'])[1 + n % 5], case when n % 3 = 0 then 'diesel' else 'petrol' end,
  40000 + (n * 379) % 120000, 1, created_at
from (
  select c.*, chr(65 + n / 676 % 26) || chr(65 + n / 26 % 26) || chr(65 + n % 26) as letters, lpad((n * 37 % 10000)::text, 4, '0') as digits
  from (select shop_id, id, created_at, (row_number() over (order by id))::int as n from customer where shop_id = $1) c
) numbered order by n`;
const OWNERSHIPS = `
insert into vehicle_ownership (shop_id, id, vehicle_id, customer_id, since)
select shop_id, uuidv7(), id, customer_id, created_at from vehicle where shop_id = $1`;
