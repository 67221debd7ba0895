import type pg from 'pg';

export type Visits = {
  readonly shopId: string;
  readonly count: number;
  /** How many of the newest are open, and in which stages (in turn). */
  readonly open: number;
  readonly stages: readonly string[];
};

const ORDERS = `
with car as (select id, customer_id, row_number() over (order by id) - 1 as nth from vehicle where shop_id = $1),
visit as (
  select n, n::bigint * 7919 % (select count(*) from vehicle where shop_id = $1) as car, n > $2::int - $3::int as open, now() - interval '2 hours' - ($2::int - n) * (interval '540 days' / $2::int) as at,
    ($4::text[])[1 + n % cardinality($4::text[])] as stage
  from generate_series(1, $2::int) n
)
insert into work_order (shop_id, id, public_id, number, customer_id, vehicle_id, advisor_id, stage, stage_since, arrival, promised_at,
  odometer_km, concerns, quality_state, quality_by, arrived_at, inspected_at, decided_at, ready_at, closed_at, opened_at, version, changed_at)
select $1, uuidv7(), 'wo_' || left(md5(random()::text), 22), n, car.customer_id, car.id,
  (select id from staff where shop_id = $1 and role = 'SERVICE_WRITER' limit 1), case when open then visit.stage else 'closed' end, at,
  'drop_off', at + interval '8 hours', 50000 + n % 100000, array['Brakes make a noise when it rains'],
  case when open then 'none' else 'approved' end, case when open then null else 'Ben Advisor' end, at,
  case when open then null else at + interval '30 minutes' end, case when open then null else at + interval '1 hour' end,
  case when open then null else at + interval '5 hours' end, case when open then null else at + interval '6 hours' end, at, 1, at
from visit join car on car.nth = visit.car order by n`;

const JOBS = `
with tech as (select id, row_number() over (order by id) - 1 as nth from staff where shop_id = $1 and role = 'TECH'), techs as (select count(*) as many from tech)
insert into job (shop_id, id, public_id, work_order_id, position, title, sentence, condition, decision, decided_at, decided_how, status, technician_id,
  estimated_minutes, actual_minutes, started_at, done_at, booked, net, tax, total, version)
select $1, uuidv7(), 'jo_' || left(md5(random()::text), 22), w.id, p, (array['Front brake pads', 'Engine service', 'Wheel alignment', 'Battery', 'Air filter'])[1 + (w.number + p)::int % 5],
  'The part is worn and should be replaced soon.', (array['urgent', 'monitor', 'good'])[p],
  case when w.is_open then 'pending' else 'approved' end, w.decided_at, case when w.is_open then null else 'portal' end,
  case when w.is_open then 'open' else 'done' end, tech.id, 60, case when w.is_open then 0 else 62 end,
  case when w.is_open then null else w.decided_at end, case when w.is_open then null else w.ready_at end, false, 112000, 17920, 129920, 1
from work_order w cross join generate_series(1, 3) p cross join techs join tech on tech.nth = (w.number + p) % techs.many
where w.shop_id = $1 order by w.id, p`;

const LINES = `
insert into job_line (shop_id, id, job_id, position, kind, description, part_number, quantity, unit_price, tax_rate_bp, net, tax)
select $1, uuidv7(), j.id, p, case p when 1 then 'labour' else 'part' end, case p when 1 then 'Labour' else 'Part' end,
  case p when 1 then null else 'P-1' end, 1000, case p when 1 then 52000 else 60000 end, 1600, case p when 1 then 52000 else 60000 end,
  case p when 1 then 8320 else 9600 end
from job j cross join generate_series(1, 2) p where j.shop_id = $1 order by j.id, p`;

const CLOCKS = `
insert into job_time (shop_id, id, job_id, staff_id, started_at, ended_at, reason)
select $1, uuidv7(), id, technician_id, started_at, started_at + interval '62 minutes', 'done' from job where shop_id = $1 and status = 'done'`;

const READINGS = `
insert into odometer_reading (shop_id, id, vehicle_id, km, source, at)
select $1, uuidv7(), vehicle_id, odometer_km, 'check_in', opened_at from work_order where shop_id = $1`;

const POINTS = 40;
const INSPECTIONS = `
insert into inspection (shop_id, id, work_order_id, vehicle_id, template_key, template_version, name, kind, state, technician_id, odometer_km, started_at, finished_at, version)
select $1, uuidv7(), w.id, w.vehicle_id, 'courtesy', 1, 'Courtesy check', 'courtesy', 'ready', (select technician_id from job where shop_id = $1 and work_order_id = w.id limit 1),
  w.odometer_km, w.opened_at, w.opened_at + interval '25 minutes', 1 from work_order w where w.shop_id = $1 and w.is_open`;
const INSPECTED = `
insert into inspection_point (shop_id, id, inspection_id, position, key, section_key, section, name, definition, condition, recorded_at)
select $1, uuidv7(), i.id, p, 'point' || p, 'section' || p / 8, 'Section ' || p / 8, 'Point ' || p, '{}',
  case when p % 13 = 0 then 'urgent' when p % 5 = 0 then 'monitor' else 'good' end, i.started_at
from inspection i cross join generate_series(1, ${POINTS}) p where i.shop_id = $1 order by i.id, p`;

const ESTIMATES = `
insert into estimate (shop_id, id, public_id, work_order_id, version, status, currency, author, sent_at, valid_until, net, tax, total)
select $1, uuidv7(), 'es_' || left(md5(random()::text), 22), id, 1, 'sent', 'ZMW', 'Ben Advisor', opened_at, current_date + 14, 336000, 53760, 389760
from work_order where shop_id = $1 and stage = 'awaiting_approval'`;
const FROZEN = `
insert into estimate_job (shop_id, id, public_id, estimate_id, job_id, job_version, position, title, sentence, condition, lines, net, tax, total, minutes)
select $1, uuidv7(), 'ej_' || left(md5(random()::text), 22), e.id, j.id, 1, j.position, j.title, j.sentence, j.condition,
  (select jsonb_agg(jsonb_build_object('kind', kind, 'description', description, 'partNumber', part_number, 'quantity', quantity, 'unitPrice', unit_price,
    'taxRateBp', tax_rate_bp, 'net', net, 'tax', tax) order by position) from job_line l where l.shop_id = $1 and l.job_id = j.id), j.net, j.tax, j.total, 60
from estimate e join job j on j.shop_id = e.shop_id and j.work_order_id = e.work_order_id where e.shop_id = $1`;

const EVENTS = `
with counter as (
  insert into event_counter as c (shop_id, seq) select $1, count(*) * 2 from work_order where shop_id = $1
  on conflict (shop_id) do update set seq = c.seq + excluded.seq returning seq
), fact as (
  select w.*, type, row_number() over (order by w.id, type desc) as nth, count(*) over () as many
  from work_order w cross join unnest(array['workOrder.opened', 'vehicle.arrived']) type where w.shop_id = $1
)
insert into event (shop_id, seq, id, type, at, actor_kind, actor_id, actor_name, work_order_id, customer_id, vehicle_id, refs, data, depth)
select $1, counter.seq - many + nth, uuidv7(), type, opened_at, 'staff', advisor_id, 'Ben Advisor', fact.id, customer_id, vehicle_id,
  jsonb_build_object('workOrder', fact.id, 'customer', customer_id, 'vehicle', vehicle_id),
  case type when 'workOrder.opened' then jsonb_build_object('number', number, 'concerns', '[]'::jsonb) else jsonb_build_object('number', number, 'odometerKm', odometer_km) end, 0
from fact, counter`;
/** The past is not news: nobody is told of it again. */
const TOLD = `
insert into fanout_cursor (shop_id, seq) select shop_id, seq from event_counter where shop_id = $1
on conflict (shop_id) do update set seq = excluded.seq`;
const NUMBERS = `
insert into number_series (shop_id, series, next) values ($1, 'work_order', $2)
on conflict (shop_id, series) do update set next = excluded.next`;

/** Writes visits with three jobs of two lines each, their clocks and their log; open ones with inspection and estimate. */
export async function addVisits(client: pg.PoolClient, { shopId, count, open, stages }: Visits): Promise<void> {
  await client.query(ORDERS, [shopId, count, open, stages]);
  // Fresh tables have no statistics: without them the joins below run for minutes.
  await client.query('analyze work_order');
  for (const text of [JOBS, LINES, CLOCKS, READINGS, INSPECTIONS, INSPECTED, ESTIMATES, FROZEN, EVENTS, TOLD])
    await client.query(text, [shopId]);
  await client.query(NUMBERS, [shopId, count + 1]);
}
