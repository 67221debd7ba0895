import type { Row, Scope } from './scope.ts';

const FIRST = { name: '', id: '00000000-0000-0000-0000-000000000000' };
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
type Query = Record<string, string | undefined>;

/** Twenty customers by name with contact details, cars and visits. */
export async function customers(
  { ask, caller, ring }: Scope,
  { name = FIRST.name, id = FIRST.id }: Query,
): Promise<Row[]> {
  const rows = await ask(
    'customers',
    `select c.id, c.kind, c.name, c.company, c.email_sealed, c.phone_sealed, c.tags, c.portal_enabled, c.version,
       (select jsonb_agg(jsonb_build_object('id', v.id, 'plate', v.plate, 'make', v.make, 'model', v.model, 'year', v.year))
          from vehicle v where v.shop_id = c.shop_id and v.customer_id = c.id) as vehicles, w.open, w.last
     from (select * from customer where merged_into is null and (name_key, id) > ($1, $2::uuid) order by name_key, id limit 20) c
     left join lateral (select count(*) filter (where is_open)::int as open, max(opened_at) as last
       from work_order w where w.shop_id = c.shop_id and w.customer_id = c.id and not quote) w on true
     order by c.name_key, c.id`,
    [name, id],
  );
  const opened = (sealed: unknown, field: string) =>
    sealed === null ? null : ring.open(sealed as string, `customer.${field}:${caller.shopId}`);
  return rows.map(({ email_sealed, phone_sealed, ...row }) => ({
    ...row,
    email: opened(email_sealed, 'email'),
    phone: opened(phone_sealed, 'phone'),
  }));
}

/** Twenty work orders, newest first, with car, customer and jobs. */
export const workOrders = ({ ask }: Scope, { before = LAST }: Query): Promise<Row[]> =>
  ask(
    'work_orders',
    `select w.id, w.public_id, w.number, w.stage, w.promised_at, w.changed_at, w.version, c.name as customer, v.plate, v.make, v.model, v.year,
       (select jsonb_agg(jsonb_build_object('title', j.title, 'status', j.status, 'decision', j.decision, 'total', j.total) order by j.position)
          from job j where j.shop_id = w.shop_id and j.work_order_id = w.id and j.removed_at is null) as jobs
     from (select * from work_order where id < $1::uuid order by id desc limit 20) w
     join customer c on c.shop_id = w.shop_id and c.id = w.customer_id
     join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id order by w.id desc`,
    [before],
  );

/** One work order with customer, car, jobs and lines, the inspection's sums, the newest estimate and the car's last jobs. */
export async function workOrder({ ask }: Scope, id: string): Promise<Row | undefined> {
  const [order] = await ask(
    'work_order',
    `select w.*, c.name as customer, c.email_sealed, c.phone_sealed, v.plate, v.make, v.model, v.year, v.vin, s.name as advisor
     from work_order w join customer c on c.shop_id = w.shop_id and c.id = w.customer_id
     join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id left join staff s on s.shop_id = w.shop_id and s.id = w.advisor_id
     where w.id = $1`,
    [id],
  );
  if (!order) return undefined;
  const jobs = await ask(
    'jobs',
    `select j.*, s.name as technician, (select jsonb_agg(to_jsonb(l) order by l.position) from job_line l where l.shop_id = j.shop_id and l.job_id = j.id) as lines
     from job j left join staff s on s.shop_id = j.shop_id and s.id = j.technician_id
     where j.work_order_id = $1 and j.removed_at is null order by j.position`,
    [id],
  );
  const inspections = await ask(
    'inspections',
    `select i.id, i.name, i.state, count(p.id) as total, count(*) filter (where p.condition = 'urgent') as urgent, count(*) filter (where p.condition = 'monitor') as monitor
     from inspection i left join inspection_point p on p.shop_id = i.shop_id and p.inspection_id = i.id
     where i.work_order_id = $1 group by i.shop_id, i.id`,
    [id],
  );
  const [estimate] = await ask(
    'estimate',
    'select id, version, status, sent_at from estimate where work_order_id = $1 order by version desc limit 1',
    [id],
  );
  const history = await ask(
    'history',
    `select w.id, w.closed_at, j.title, j.decision, j.total from work_order w join job j on j.shop_id = w.shop_id and j.work_order_id = w.id
     where w.vehicle_id = $1 and w.id <> $2 and j.removed_at is null and j.decision in ('approved', 'declined') order by w.id desc, j.position limit 20`,
    [order['vehicle_id'], id],
  );
  return { ...order, jobs, inspections, estimate: estimate ?? null, history };
}

/** Cars whose plate begins with what was typed. */
export const byPlate = ({ ask }: Scope, { search = '' }: Query): Promise<Row[]> => {
  const plate = search.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return ask(
    'plate',
    `select v.id, v.plate, v.make, v.model, v.year, c.name as customer from vehicle v left join customer c on c.shop_id = v.shop_id and c.id = v.customer_id
     where v.plate_key >= $1 and v.plate_key < $1 || 'a' order by v.plate_key limit 20`,
    [plate],
  );
};

/** For each of thirty days: minutes and places taken, counted from the bookings themselves. */
export const availability = ({ ask }: Scope): Promise<Row[]> =>
  ask(
    'availability',
    `select d::date as date, coalesce(b.minutes, 0) as taken, b.slots
     from generate_series(current_date, current_date + 29, interval '1 day') d left join (
       select date, sum(minutes) as minutes, jsonb_object_agg(time, places) as slots
       from (select date, time, sum(held_minutes) as minutes, count(*) as places from booking where holds_place and date >= current_date and date < current_date + 30 group by date, time) t
       group by date) b on b.date = d::date order by d`,
  );
