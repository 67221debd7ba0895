-- How fast pages were for the people who opened them: how often each bucket of each measure was met, by day and page.
create table vital_day (
  shop_id uuid not null references shop (shop_id),
  day date not null,
  page text not null,
  metric text not null check (metric in ('lcp', 'inp', 'cls')),
  bucket int not null check (bucket between 0 and 100),
  count int not null,
  primary key (shop_id, day, page, metric, bucket)
);
select guard('vital_day', 'quiet');
create index vital_day_day on vital_day (day);

-- What the server found when it looked at itself, once a minute, in the platform's log; a minute without a row was down.
create table probe (
  shop_id uuid not null,
  minute timestamptz not null,
  ok boolean not null,
  database_ms int not null,
  storage boolean not null,
  mail_age int not null,
  backlog int not null,
  lag int not null,
  job_age int not null,
  primary key (shop_id, minute)
);
select guard('probe', 'quiet');

create function platform_vitals(platform_log uuid, since date)
returns table (day date, page text, metric text, bucket int, count bigint)
language sql stable security definer set search_path = public, pg_temp as
  $$ select v.day, v.page, v.metric, v.bucket, sum(v.count)::bigint
     from vital_day v
     where current_setting('app.shop_id', true) = platform_log::text and v.day >= since
     group by v.day, v.page, v.metric, v.bucket $$;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function platform_vitals(uuid, date) from public;
  execute format('grant execute on function platform_vitals(uuid, date) to %I', app_role);
end $$;
