-- What the operator sees of all shops. Both answer only inside the platform's own log (a reserved shop id), never inside
-- a shop's scope.
create function platform_shops(platform_log uuid, before_at timestamptz, before_id uuid, most int)
returns table (shop_id uuid, slug text, name text, country text, currency text, staff bigint, open_work_orders bigint,
  created_at timestamptz, last_event_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as
  $$ select s.shop_id, s.slug, s.name, s.country, s.currency,
       (select count(*) from staff p where p.shop_id = s.shop_id and p.status <> 'suspended'),
       (select count(*) from work_order w where w.shop_id = s.shop_id and w.is_open),
       s.created_at,
       (select e.at from event e where e.shop_id = s.shop_id order by e.seq desc limit 1)
     from shop s
     where current_setting('app.shop_id', true) = platform_log::text
       and (before_at is null or (s.created_at, s.shop_id) < (before_at, before_id))
     order by s.created_at desc, s.shop_id desc limit most $$;

create function platform_health(platform_log uuid)
returns table (shops bigint, database_bytes bigint, queued bigint, failed bigint, mail_failed bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.shop_id', true) is distinct from platform_log::text then
    return;
  end if;
  queued := 0;
  failed := 0;
  -- The queue's schema is made at the first start, after the migrations. Dead letters are what failed for good.
  if to_regclass('pgboss.job') is not null then
    execute 'select count(*) filter (where state in (''created'', ''retry'', ''active'') and name not like ''%-dead''),
        count(*) filter (where name like ''%-dead'') from pgboss.job where name not like ''\_\_%'''
      into queued, failed;
  end if;
  select count(*) into shops from shop;
  select count(*) into mail_failed from mail where status = 'failed';
  database_bytes := pg_database_size(current_database());
  return next;
end $$;

create index shop_created on shop (created_at desc, shop_id desc);

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function platform_shops(uuid, timestamptz, uuid, int) from public;
  revoke execute on function platform_health(uuid) from public;
  execute format('grant execute on function platform_shops(uuid, timestamptz, uuid, int) to %I', app_role);
  execute format('grant execute on function platform_health(uuid) to %I', app_role);
end $$;
