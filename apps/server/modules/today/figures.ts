import { sql as raw } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';

export type DayFigures = {
  readonly day: string;
  readonly cars: number;
  readonly closed: number;
  readonly closedTotal: number;
  readonly approved: number;
  readonly approvedTotal: number;
  readonly decided: number;
  readonly minutes: number;
};

/** Figures of each shop day from `from` to `until` (calendar days, both included), also of days on which nothing happened. */
export async function figuresOf(
  { sql, shopId, now }: Reading,
  days: { from: string; until: string; start: string; end: string },
  zone: string,
): Promise<DayFigures[]> {
  const { rows } = await raw<{ [K in keyof DayFigures]: K extends 'day' ? string : string | number }>`
    with days as (select d::date as day from generate_series(${days.from}::date, ${days.until}::date, interval '1 day') d),
    opened as (
      select (opened_at at time zone ${zone})::date as day, count(*) as cars from work_orders__visit
      where shop_id = ${shopId} and opened_at >= ${days.start}::timestamptz and opened_at < ${days.end}::timestamptz
        and stage <> 'cancelled' and not quote group by 1
    ), shut as (
      select (w.closed_at at time zone ${zone})::date as day, count(distinct w.id) as closed, coalesce(sum(j.total), 0) as total
      from work_orders__visit w left join work_orders__job j on j.shop_id = w.shop_id and j.work_order_id = w.id
        and (j.decision = 'approved' or (j.booked and j.decision <> 'declined'))
      where w.shop_id = ${shopId} and w.closed_at >= ${days.start}::timestamptz and w.closed_at < ${days.end}::timestamptz group by 1
    ), chosen as (
      select (decided_at at time zone ${zone})::date as day, count(*) as decided,
        count(*) filter (where decision = 'approved') as approved,
        coalesce(sum(total) filter (where decision = 'approved'), 0) as total
      from work_orders__job
      where shop_id = ${shopId} and decided_at >= ${days.start}::timestamptz and decided_at < ${days.end}::timestamptz group by 1
    ), worked as (
      select (started_at at time zone ${zone})::date as day,
        round(sum(extract(epoch from coalesce(ended_at, ${now}::timestamptz) - started_at)) / 60) as minutes
      from work_orders__clock
      where shop_id = ${shopId} and started_at >= ${days.start}::timestamptz and started_at < ${days.end}::timestamptz group by 1
    )
    select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(opened.cars, 0) as cars, coalesce(shut.closed, 0) as closed,
      coalesce(shut.total, 0)::bigint as "closedTotal", coalesce(chosen.approved, 0) as approved,
      coalesce(chosen.total, 0)::bigint as "approvedTotal", coalesce(chosen.decided, 0) as decided,
      coalesce(worked.minutes, 0)::bigint as minutes
    from days left join opened using (day) left join shut using (day) left join chosen using (day) left join worked using (day)
    order by days.day`.execute(sql);
  return rows.map((row) => ({
    day: row.day,
    cars: Number(row.cars),
    closed: Number(row.closed),
    closedTotal: Number(row.closedTotal),
    approved: Number(row.approved),
    approvedTotal: Number(row.approvedTotal),
    decided: Number(row.decided),
    minutes: Number(row.minutes),
  }));
}
