import type pg from 'pg';

export type Bookings = {
  readonly shopId: string;
  readonly count: number;
  readonly status: 'accepted' | 'requested';
  /** Places of an arrival time and working minutes of a day, as the capacity tables are to say. */
  readonly places: number;
  readonly minutes: number;
};

const BOOKINGS = `
with day as (
  select d::date as date, row_number() over (order by d) - 1 as nth, count(*) over () as many
  from generate_series(current_date + 1, current_date + 30, interval '1 day') d
  where exists (select from shop_opening o where o.shop_id = $1 and o.weekday = extract(isodow from d))
    and not exists (select from shop_closure c where c.shop_id = $1 and c.date = d::date)
), car as (select id, customer_id, row_number() over (order by id) - 1 as nth from vehicle where shop_id = $1),
wish as (
  select n, n::bigint * 31 % (select count(*) from vehicle where shop_id = $1) as car, day.date, (array['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30'])[1 + n / day.many % 8] as time
  from generate_series(0, $2::int - 1) n join day on day.nth = n % day.many
)
insert into booking (shop_id, id, public_id, customer_id, vehicle_id, status, words, date, time, starts_at, minutes, held_minutes, arrival, requested_at, decided_at)
select $1, uuidv7(), 'bo_' || left(md5(random()::text), 22), car.customer_id, car.id, $3::text, 'Service, and a noise at the front left', wish.date, wish.time,
  (wish.date + wish.time::time) at time zone 'Africa/Lusaka', 60, 60, 'drop_off', now(), case $3::text when 'accepted' then now() end
from wish join car on car.nth = wish.car`;
const BOOKED = `
insert into booking_service (shop_id, booking_id, service_id, name, minutes, price_min, price_max)
select b.shop_id, b.id, s.id, s.name, s.minutes, s.price_min, s.price_max
from booking b cross join lateral (select * from service where shop_id = $1 order by id limit 1) s where b.shop_id = $1`;
const SLOTS = `
insert into capacity_slot (shop_id, date, time, places, taken)
select $1, date, time, greatest($2::int, count(*)), count(*) from booking where shop_id = $1 group by date, time`;
const DAYS = `
insert into capacity_day (shop_id, date, minutes, taken)
select $1, date, greatest($2::int, sum(held_minutes)), sum(held_minutes) from booking where shop_id = $1 group by date`;

/** Spreads bookings of one hour over the open days of the next thirty, with the places and minutes they hold. */
export async function addBookings(client: pg.PoolClient, want: Bookings): Promise<void> {
  await client.query(BOOKINGS, [want.shopId, want.count, want.status]);
  await client.query(BOOKED, [want.shopId]);
  await client.query(SLOTS, [want.shopId, want.places]);
  await client.query(DAYS, [want.shopId, want.minutes]);
}
