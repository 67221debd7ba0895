import type { Row, Scope } from './scope.ts';

/** The bench's shops are in Lusaka: two hours before UTC all year. */
const AHEAD_MS = 2 * 3_600_000;
const HERE = `stage in ('arrived', 'inspecting', 'awaiting_approval', 'approved', 'in_progress', 'waiting_parts', 'waiting_customer', 'quality_check', 'ready')`;

/** Requests nobody answered, money that waits for a choice, what is unread, what is late. */
async function needsOf({ ask }: Scope, now: Date): Promise<Row> {
  const [waiting] = await ask(
    'today_waiting',
    `select (select count(*)::int from booking where status = 'requested') as requests,
       (select min(requested_at) from booking where status = 'requested') as oldest,
       (select sum(j.total) from job j join work_order w on w.shop_id = j.shop_id and w.id = j.work_order_id
          where j.decision = 'pending' and j.removed_at is null and w.is_open) as money`,
  );
  const [unread] = await ask(
    'today_unread',
    `select c.name, m.last_at, m.many from (select *, count(*) over ()::int as many from messages__unread
       where from_side = 'customer' order by last_at desc limit 1) m
     join customer c on c.shop_id = m.shop_id and c.id = m.customer_id`,
  );
  const [overdue] = await ask(
    'today_overdue',
    `select w.promised_at, w.many, v.plate from (select *, count(*) over ()::int as many from work_order
       where is_open and ${HERE} and stage <> 'ready' and promised_at < $1 order by promised_at limit 1) w
     join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id`,
    [now],
  );
  return { waiting, unread, overdue };
}

/** Each technician's free minutes of the day. */
const freeOf = ({ ask }: Scope, start: Date, now: Date): Promise<Row[]> =>
  ask(
    'today_free',
    `select s.id, s.name, s.initials, greatest(0, s.daily_minutes - coalesce(round(t.minutes), 0) - coalesce(j.minutes, 0))::int as free
     from staff s
     left join (select staff_id, sum(extract(epoch from coalesce(ended_at, $2) - started_at) / 60)::float8 as minutes from job_time
       where started_at >= $1 group by staff_id) t on t.staff_id = s.id
     left join (select j.technician_id, sum(greatest(j.estimated_minutes - j.actual_minutes, 0)) as minutes from job j
       join work_order w on w.shop_id = j.shop_id and w.id = j.work_order_id
       where j.technician_id is not null and j.removed_at is null and j.status <> 'done' and w.is_open and ${HERE}
         and (j.decision = 'approved' or (j.booked and j.decision <> 'declined')) group by j.technician_id) j on j.technician_id = s.id
     where s.role = 'TECH' and s.status = 'active' order by s.name, s.id`,
    [start, now],
  );

/** What needs somebody, the day's promises and arrivals, free minutes. */
export async function today(scope: Scope, now: Date): Promise<Row> {
  const { ask } = scope;
  const day = new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10);
  const start = new Date(Date.parse(day) - AHEAD_MS);
  const end = new Date(start.getTime() + 24 * 3_600_000);
  const stages = await ask('today_stages', 'select stage, count(*)::int from work_order where is_open group by stage');
  const promises = await ask(
    'today_promises',
    `select w.id, w.stage, w.promised_at, w.promised, v.plate, v.make, v.model,
       (select jsonb_agg(jsonb_build_object('title', j.title, 'status', j.status, 'decision', j.decision) order by j.position)
          from job j where j.shop_id = w.shop_id and j.work_order_id = w.id and j.removed_at is null) as jobs,
       (select jsonb_build_object('total', count(*), 'urgent', count(*) filter (where p.condition = 'urgent'))
          from inspection i join inspection_point p on p.shop_id = i.shop_id and p.inspection_id = i.id
          where i.shop_id = w.shop_id and i.work_order_id = w.id and w.stage = 'inspecting') as inspection,
       (select status from estimate e where e.shop_id = w.shop_id and e.work_order_id = w.id and w.stage = 'awaiting_approval'
          order by version desc limit 1) as estimate
     from (select *, count(*) over ()::int as promised from work_order where is_open and ${HERE} and promised_at < $1
       order by promised_at, id limit 9) w
     join vehicle v on v.shop_id = w.shop_id and v.id = w.vehicle_id order by w.promised_at, w.id`,
    [end],
  );
  const arrivals = await ask(
    'today_arrivals',
    `select b.id, b.work_order_id, b.time, b.words, b.status, c.name, v.plate, v.make, v.model, w.stage from booking b
     join customer c on c.shop_id = b.shop_id and c.id = b.customer_id join vehicle v on v.shop_id = b.shop_id and v.id = b.vehicle_id
     left join work_order w on w.shop_id = b.shop_id and w.id = b.work_order_id
     where b.date = (select $1::date) and b.status in ('accepted', 'arrived') order by b.time, b.id limit 100`,
    [day],
  );
  const needs = await needsOf(scope, now);
  return { stages, promises, arrivals, ...needs, free: await freeOf(scope, start, now) };
}
